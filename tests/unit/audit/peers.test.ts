import { expect, it } from 'vitest'
import { peersOf } from '#main/domain/audit/peers.ts'

const record = (network: string, handle: string) => ({
  id: `${network} ${handle}`,
  network,
  handle,
  displayName: 'National Weather Service',
  brandId: 'noaa',
  marketId: null,
})
const brands = [{ id: 'noaa', name: 'NOAA' }]

it('names the handle that the accounts of one name agree on elsewhere', () => {
  const odd = record('facebook', 'NationalWeather')
  const peers = peersOf(brands, [odd, record('x', 'NWS'), record('youtube', 'nws')])
  expect(peers.agreedHandle(odd)).toEqual({ handle: 'NWS', networks: 2 })
  expect(peers.agreedHandle(record('x', 'NWS'))).toBe(null)
})

it('says nothing where two accounts of a network bear the name: it does not tell which of them is meant', () => {
  const [one, other] = [record('facebook', 'NWSMilwaukeeOffice'), record('facebook', 'NationalWeatherDesMoines')]
  const peers = peersOf(brands, [one, other, record('x', 'NWSDesMoines'), record('youtube', 'NWSDesMoines')])
  expect([peers.agreedHandle(one), peers.agreedHandle(other)]).toEqual([null, null])
})
