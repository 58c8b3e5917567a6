import ical, { ICalCalendarMethod } from 'ical-generator'

/** A whole day. */
type Day = { readonly id: string; readonly day: string; readonly title: string; readonly text: string }

/**
 * An iCalendar file of whole days, which take no time of anybody: they are shown as free. Lines are folded at 75 octets.
 * @param stamp when it was written, milliseconds since 1970
 */
export function icsOf(name: string, days: readonly Day[], stamp: number): Uint8Array {
  const calendar = ical({
    name,
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'Muster', product: 'plan', language: 'EN' },
  })
  for (const { id, day, title, text } of days) {
    const event = calendar.createEvent({
      id: `${id}@muster`,
      start: new Date(`${day}T00:00:00Z`),
      allDay: true,
      timezone: 'UTC',
      summary: title,
      stamp: new Date(stamp),
    })
    if (text !== '') event.description(text)
    event.x('X-MICROSOFT-CDO-BUSYSTATUS', 'FREE')
  }
  return Buffer.from(calendar.toString(), 'utf8')
}
