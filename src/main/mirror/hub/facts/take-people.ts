import type { Person } from './thread-doc.ts'
import type { Taking } from './taking.ts'

/**
 * Finds the contact that has one of the identities, or makes one. Contacts that somebody joined elsewhere become one here too.
 * @returns its id here
 */
export function peopleTaker({ db, newId }: Taking): (person: Person, said: boolean) => string | null {
  const known = db.prepare(
    'SELECT id, contact_id AS contact FROM contact_identity WHERE network = ? AND handle_key = ?',
  )
  const make = db.prepare('INSERT INTO contact (id, name, crm_id) VALUES (?, ?, ?)')
  const add = db.prepare(
    'INSERT INTO contact_identity (id, contact_id, network, handle, handle_key, followers) VALUES (?, ?, ?, ?, ?, ?)',
  )
  const move = db.prepare('UPDATE contact_identity SET contact_id = ? WHERE id = ?')
  const fill = db.prepare('UPDATE contact SET name = coalesce(name, ?), crm_id = coalesce(crm_id, ?) WHERE id = ?')
  const name = db.prepare('UPDATE contact SET name = ?, crm_id = ? WHERE id = ?')
  const role = db.prepare(
    'INSERT INTO contact_role (id, contact_id, role, evidence) VALUES (?, ?, ?, ?) ON CONFLICT (contact_id, role) DO UPDATE SET evidence = excluded.evidence',
  )
  const roles = db.prepare('SELECT id, role FROM contact_role WHERE contact_id = ?')
  const unrole = db.prepare('DELETE FROM contact_role WHERE id = ?')
  return (person, said) => {
    if (person.identities.length === 0) return null
    const found = person.identities.map(
      ([network, , key]) => known.get(network, key) as { id: string; contact: string } | undefined,
    )
    const id = found.find((one) => one !== undefined)?.contact ?? newId()
    if (found.every((one) => one === undefined)) make.run(id, person.name, person.crm)
    else if (said) name.run(person.name, person.crm, id)
    else fill.run(person.name, person.crm, id)
    for (const [place, [network, handle, key, followers]] of person.identities.entries()) {
      const one = found[place]
      if (one === undefined) add.run(newId(), id, network, handle, key, followers)
      // Who joined two contacts said so; two computers that know one person by one name each only have not met yet.
      else if (one.contact !== id) move.run(id, one.id)
    }
    for (const [what, evidence] of person.roles) role.run(newId(), id, what, evidence)
    if (said) {
      const held = new Set(person.roles.map(([what]) => what))
      for (const one of roles.all(id) as { id: string; role: string }[]) if (!held.has(one.role)) unrole.run(one.id)
    }
    return id
  }
}
