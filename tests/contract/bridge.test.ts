import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { channels, eventNames } from '#shared/contract/bridge.ts'
import { events } from '#shared/contract/event.ts'
import { contract, type RequestName } from '#shared/contract/index.ts'
import { shell, shellEvents, type ShellName } from '#shared/contract/shell.ts'

/** Whoever adds a request adds it here too, and so sees that the page can reach one thing more. */
const REQUESTS = [
  'access.add command',
  'access.list query',
  'access.prove command',
  'access.revoke command',
  'access.update command',
  'accounts.add command',
  'accounts.among query',
  'accounts.compare query',
  'accounts.count query',
  'accounts.customFields query',
  'accounts.export job',
  'accounts.facets query',
  'accounts.filterFields query',
  'accounts.filterValues query',
  'accounts.gate query',
  'accounts.get query',
  'accounts.groups query',
  'accounts.history query',
  'accounts.ids query',
  'accounts.list query',
  'accounts.merge command',
  'accounts.merged query',
  'accounts.notSame command',
  'accounts.place query',
  'accounts.readPaste query',
  'accounts.remove command',
  'accounts.request command',
  'accounts.serving query',
  'accounts.setGoals command',
  'accounts.setPurpose command',
  'accounts.setStages command',
  'accounts.step command',
  'accounts.update command',
  'accounts.updateEach command',
  'audit.compare query',
  'audit.gaps query',
  'audit.health query',
  'audit.maturity query',
  'audit.rules query',
  'audit.run job',
  'audit.runs query',
  'audit.summary query',
  'backup.create job',
  'backup.list query',
  'campaigns.archive command',
  'campaigns.list query',
  'campaigns.save command',
  'campaigns.setAccounts command',
  'center.figures query',
  'charter.matrix query',
  'charter.summary query',
  'charters.apply command',
  'charters.list query',
  'charters.preview query',
  'charters.remove command',
  'charters.save command',
  'conversations.count query',
  'conversations.filterFields query',
  'conversations.filterValues query',
  'conversations.get query',
  'conversations.import job',
  'conversations.list query',
  'conversations.preview job',
  'conversations.recognise job',
  'conversations.route command',
  'conversations.update command',
  'coverage.cell query',
  'coverage.map query',
  'directory.add command',
  'directory.get query',
  'directory.list query',
  'directory.merge command',
  'directory.records query',
  'directory.remove command',
  'directory.setLeft command',
  'directory.update command',
  'discovery.decide command',
  'discovery.get query',
  'discovery.ids query',
  'discovery.list query',
  'discovery.propose job',
  'discovery.read job',
  'discovery.seen query',
  'discovery.summary query',
  'duplicates.find job',
  'evidence.list query',
  'evidence.remove command',
  'evidence.save command',
  'fields.list query',
  'fields.of query',
  'fields.remove command',
  'fields.save command',
  'fields.set command',
  'findings.comment command',
  'findings.filterFields query',
  'findings.filterValues query',
  'findings.life query',
  'findings.list query',
  'findings.removeComment command',
  'findings.set command',
  'goals.archive command',
  'goals.list query',
  'goals.members query',
  'goals.save command',
  'goals.setAccounts command',
  'history.feed query',
  'history.redo command',
  'history.state query',
  'history.undo command',
  'import.conflicts query',
  'import.list query',
  'import.mapping query',
  'import.networks query',
  'import.preview job',
  'import.rejects job',
  'import.rejectsOf job',
  'import.run job',
  'jobs.cancel query',
  'jobs.list query',
  'lists.all query',
  'lists.compare query',
  'lists.export job',
  'networks.list query',
  'packs.choose command',
  'packs.copy command',
  'packs.export job',
  'packs.get query',
  'packs.import job',
  'packs.list query',
  'packs.preview job',
  'packs.remove command',
  'packs.save command',
  'people.alone query',
  'people.offboard command',
  'people.previewOffboard query',
  'plan.addTask command',
  'plan.addWave command',
  'plan.announcements query',
  'plan.approvals query',
  'plan.carryAccount query',
  'plan.carryAccounts query',
  'plan.carryOut command',
  'plan.carryOutAll query',
  'plan.decide command',
  'plan.doTasks command',
  'plan.editTasks command',
  'plan.editWave command',
  'plan.filterFields query',
  'plan.filterValues query',
  'plan.frontier job',
  'plan.linkTasks command',
  'plan.lock command',
  'plan.mark command',
  'plan.placeInWave command',
  'plan.price job',
  'plan.proposeWaves job',
  'plan.readiness query',
  'plan.recommend job',
  'plan.removeRisk command',
  'plan.removeTasks command',
  'plan.removeWave command',
  'plan.risks query',
  'plan.row query',
  'plan.rows query',
  'plan.saveAnnouncement command',
  'plan.saveApproval command',
  'plan.saveRisk command',
  'plan.seal job',
  'plan.shiftWave command',
  'plan.summary query',
  'plan.takeProof command',
  'plan.taskOwners query',
  'plan.tasks query',
  'plan.verifySeal job',
  'plan.waveMembers query',
  'plan.waves query',
  'questionnaire.export job',
  'questionnaire.receivers query',
  'questions.answer command',
  'questions.of query',
  'reports.export job',
  'reports.preview query',
  'routing.setTree command',
  'routing.tree query',
  'routing.tryTree job',
  'search.all query',
  'service.export job',
  'service.figures query',
  'service.rows query',
  'service.rules query',
  'service.setHoliday command',
  'service.setHours command',
  'service.setTarget command',
  'tags.list query',
  'tags.remove command',
  'tags.rename command',
  'tags.set command',
  'triage.agreement query',
  'triage.judge command',
  'triage.list query',
  'triage.run job',
  'triage.setWeights command',
  'triage.weights query',
  'views.arrange command',
  'views.list query',
  'views.remove command',
  'views.rename command',
  'views.save command',
  'views.start command',
  'workspace.fillSample job',
  'workspace.info query',
  'workspace.rename command',
  'workspace.verify job',
]

const SHELL_REQUESTS = [
  'shell.chooseBackupTarget',
  'shell.chooseDiscovery',
  'shell.chooseFolder',
  'shell.chooseImport',
  'shell.chooseRejectsTarget',
  'shell.closeWorkspace',
  'shell.copyDetails',
  'shell.forgetRecent',
  'shell.newWorkspace',
  'shell.openDropped',
  'shell.openExternal',
  'shell.openRecent',
  'shell.openSample',
  'shell.openWorkspace',
  'shell.pasteList',
  'shell.reveal',
  'shell.setPreferences',
  'shell.state',
]

/** Every request that takes a file, and the field with the handle. Nothing else may name a file. */
const FILES = {
  'accounts.export': ['target'],
  'audit.run': ['file'],
  'backup.create': ['target'],
  'conversations.import': ['file'],
  'conversations.preview': ['file'],
  'conversations.recognise': ['file'],
  'discovery.read': ['file'],
  'import.preview': ['file'],
  'import.rejects': ['file', 'target'],
  'import.rejectsOf': ['target'],
  'import.run': ['file'],
  'lists.export': ['folder'],
  'packs.export': ['folder'],
  'packs.import': ['file'],
  'plan.seal': ['folder'],
  'plan.verifySeal': ['folder'],
  'questionnaire.export': ['folder'],
  'reports.export': ['folder'],
  'service.export': ['folder'],
}

const names = Object.keys(contract) as RequestName[]
const shellNames = Object.keys(shell) as ShellName[]

describe('the bridge', () => {
  it('has exactly these channels', () => {
    expect(channels).toEqual({
      request: 'muster:request',
      shell: 'muster:shell',
      event: 'muster:event',
      drop: 'muster:drop',
    })
  })

  it('lets the page ask the service exactly these requests', () => {
    expect(names.map((name) => `${name} ${contract[name].kind}`).sort()).toEqual(REQUESTS)
  })

  it('lets the page ask the shell exactly these requests', () => {
    expect([...shellNames].sort()).toEqual(SHELL_REQUESTS)
  })

  it('tells the page exactly the events of the contract', () => {
    expect([...eventNames].sort()).toEqual([...Object.keys(events), ...Object.keys(shellEvents)].sort())
  })

  it('takes files only in these fields', () => {
    const found = names.filter((name) => contract[name].files.length > 0).map((name) => [name, contract[name].files])
    expect(Object.fromEntries(found)).toEqual(FILES)
  })
})

describe('every request', () => {
  it.each(names)('%s has a schema for the question and one for the answer', (name) => {
    expect(contract[name].query).toBeInstanceOf(z.ZodType)
    expect(contract[name].answer).toBeInstanceOf(z.ZodType)
  })

  it.each(names)('%s refuses a field it does not know', (name) => {
    const { error } = contract[name].query.safeParse({ unheardOf: 1 })
    expect(error?.issues.some((issue) => issue.code === 'unrecognized_keys' && issue.keys.includes('unheardOf'))).toBe(
      true,
    )
  })

  it.each(shellNames)('%s refuses a field it does not know', (name) => {
    const { error } = shell[name].query.safeParse({ unheardOf: 1 })
    expect(error?.issues.some((issue) => issue.code === 'unrecognized_keys' && issue.keys.includes('unheardOf'))).toBe(
      true,
    )
  })

  it.each([...names, ...shellNames])('%s refuses what is no object at all', (name) => {
    const { query } = { ...contract, ...shell }[name]
    for (const nothing of [null, undefined, 'text', 7, []]) expect(query.safeParse(nothing).success).toBe(false)
  })
})
