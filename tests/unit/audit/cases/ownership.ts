import { access, backup, dayAgo, healthy, today } from '../healthy.ts'
import type { Cases } from './case.ts'

const left = { name: 'Ben Alcott', leftOn: dayAgo(200) }
const leaving = { name: 'Ann Doyle', leftOn: dayAgo(-1) }
const ended = { name: 'Northlight', endedOn: dayAgo(120) }
const running = { name: 'Faber & Quist', endedOn: null }
const byLeaver = { ...access, person: left, holder: 'ben', answerable: false }
const byEnded = { ...access, person: null, agency: ended, holder: 'northlight', answerable: false, way: 'agency' }
const byAgency = { ...byEnded, agency: running, holder: 'faber' }
const byMate = { ...access, person: { name: 'Ute Falk', leftOn: null }, holder: 'ute', answerable: false }
const byNobody = { ...access, person: null, holder: null, answerable: false }
const shared = { ...byNobody, way: 'shared_login' }

/** Who answers for an account, and who can get in. */
export const ownership: Cases = {
  severities: {
    'owner-is-backup': 'medium',
    'backup-left': 'medium',
    'leaver-access': 'high',
    'agency-access-ended': 'high',
    'agency-gone': 'medium',
    'one-admin': 'medium',
    'agency-only': 'high',
    'owner-locked-out': 'low',
    'private-mailbox': 'high',
  },
  failing: [
    ['owner-is-backup', 'one person fills both places', { backupIsOwner: true, backupOwner: healthy.owner }],
    ['backup-left', 'the stand-in left', { backupOwner: left }],
    ['backup-left', 'the stand-in leaves today', { backupOwner: { name: 'Ann Doyle', leftOn: today.day } }],
    ['leaver-access', 'one of two left', { access: [access, byLeaver] }],
    ['leaver-access', 'two of three left', { access: [byLeaver, byLeaver, access] }],
    ['leaver-access', 'one left, and a password is shared', { access: [shared, byLeaver] }],
    ['agency-access-ended', 'the contract ended, somebody inside is left', { access: [access, byEnded] }],
    ['agency-access-ended', 'a person of the former agency', { access: [access, { ...byMate, agency: ended }] }],
    ['agency-gone', 'the contract ended', { agency: ended }],
    ['agency-gone', 'the contract ended and it is closing', { agency: ended, lifecycle: 'closing' }],
    ['one-admin', 'one entry', { access: [access] }],
    ['one-admin', 'two entries of one person', { access: [access, { ...access, way: 'business_manager' }] }],
    ['one-admin', 'the other one left', { access: [byLeaver, access] }],
    ['agency-only', 'an agency alone', { access: [byAgency] }],
    ['agency-only', 'an agency and somebody who left', { access: [byAgency, byLeaver] }],
    ['agency-only', 'a person of the agency', { access: [{ ...byMate, agency: running, holder: 'faber' }] }],
    ['owner-locked-out', 'only colleagues can sign in', { access: [byMate] }],
    [
      'private-mailbox',
      'recovery goes to a free mailbox',
      {
        access: [access, { ...byNobody, way: 'recovery', through: 'halvorn.outlet@GMail.com' }],
      },
    ],
    [
      'private-mailbox',
      'a shared login in words',
      {
        access: [{ ...shared, through: 'old phone, kornwell.kueche@web.de' }],
      },
    ],
  ],
  passing: [
    ['owner-is-backup', 'no owner is its own finding', { owner: null, backupIsOwner: true }],
    ['owner-is-backup', 'an owner who left is its own finding', { owner: left, backupIsOwner: true }],
    ['backup-left', 'nobody stands in', { backupOwner: null }],
    ['backup-left', 'the stand-in leaves tomorrow', { backupOwner: leaving }],
    ['backup-left', 'both places are one person', { backupOwner: left, owner: left, backupIsOwner: true }],
    ['leaver-access', 'everybody is gone, which is its own finding', { access: [byLeaver, byEnded] }],
    ['leaver-access', 'a shared password is its own finding', { access: [access, shared] }],
    ['leaver-access', 'somebody leaves tomorrow', { access: [access, { ...byMate, person: leaving }] }],
    ['agency-access-ended', 'everybody is gone, which is its own finding', { access: [byEnded] }],
    ['agency-access-ended', 'the contract runs', { access: [access, byAgency] }],
    ['agency-gone', 'no agency is named', { agency: null }],
    ['agency-gone', 'it is closed anyway', { agency: ended, lifecycle: 'closed' }],
    ['agency-gone', 'notice has been given', { agency: { name: 'Ludlow Hayes', endedOn: dayAgo(-100) } }],
    ['one-admin', 'two people', { access: [access, backup] }],
    ['one-admin', 'a person and an agency', { access: [access, byAgency] }],
    ['one-admin', 'an agency alone is its own finding', { access: [byAgency] }],
    ['one-admin', 'everybody is gone, which is its own finding', { access: [byLeaver] }],
    ['one-admin', 'two people and a password that is shared', { access: [access, backup, shared] }],
    ['one-admin', 'it is closing', { access: [access], lifecycle: 'closing' }],
    ['agency-only', 'somebody inside too', { access: [byAgency, shared, byMate] }],
    ['agency-only', 'everybody is gone, which is its own finding', { access: [byEnded] }],
    ['agency-only', 'it is closed', { access: [byAgency], lifecycle: 'closed' }],
    ['owner-locked-out', 'the backup owner can', { access: [byMate, { ...backup, answerable: true }] }],
    ['owner-locked-out', 'an agency alone is its own finding', { access: [byAgency] }],
    ['owner-locked-out', 'no owner is its own finding', { owner: null, access: [byMate] }],
    ['owner-locked-out', 'an owner who left is its own finding', { owner: left, access: [byMate] }],
    ['owner-locked-out', 'it is only proposed', { lifecycle: 'proposed', access: [] }],
    ['private-mailbox', 'an address of the company', { access: [{ ...shared, through: 'social@halvorn.example' }] }],
    ['private-mailbox', 'a domain that only ends alike', { access: [{ ...shared, through: 'x@notgmail.com' }] }],
    ['private-mailbox', 'a device', { access: [{ ...shared, through: 'marketing-tablet' }] }],
  ],
  unknowing: [
    ['leaver-access', 'nobody knows who has access', { access: [] }, ['access']],
    ['leaver-access', 'a login belongs to nobody named', { access: [access, byNobody] }, ['access_holder']],
    ['agency-access-ended', 'nobody knows who has access', { access: [] }, ['access']],
    [
      'agency-access-ended',
      'an agency without a name',
      { access: [{ ...byNobody, way: 'agency' }] },
      ['access_holder'],
    ],
    ['one-admin', 'nobody knows who has access', { access: [] }, ['access']],
    ['one-admin', 'a shared password may be known to others', { access: [access, shared] }, ['access_holder']],
    ['agency-only', 'nobody knows who has access', { access: [] }, ['access']],
    ['agency-only', 'somebody else who is not named', { access: [byAgency, shared] }, ['access_holder']],
    ['owner-locked-out', 'nobody knows who has access', { access: [] }, ['access']],
    [
      'owner-locked-out',
      'a shared password may be known to the owner',
      { access: [byMate, shared] },
      ['access_holder'],
    ],
    ['private-mailbox', 'nobody knows who has access', { access: [] }, ['access']],
  ],
}
