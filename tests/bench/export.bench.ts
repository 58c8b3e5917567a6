import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx'
import { writeXlsx } from 'hucre'
import PptxGenJS from 'pptxgenjs'
import type { ExportFormat } from '#shared/contract/reports.ts'
import { createWorkspace } from '#main/mirror/open.ts'
import { openService, type Service } from '#main/service/service.ts'
import type { BenchResult } from './bench.ts'

type Rows = (string | number | null)[][]

/** The rows of an export, written with the same library and nothing else: no styles, links, heights or choices. */
const RAW: Partial<Record<ExportFormat, (rows: Rows) => Promise<unknown>>> = {
  xlsx: (rows) => writeXlsx({ sheets: [{ name: 'rows', rows }] }),
  json: async (rows) => Buffer.from(JSON.stringify(rows, null, 2)),
  csv: async (rows) => Buffer.from(rows.map((row) => row.join(',')).join('\r\n')),
  docx: (rows) =>
    Packer.toBuffer(
      new Document({
        sections: [
          {
            children: [
              new Table({
                rows: rows.map(
                  (row) =>
                    new TableRow({
                      children: row
                        .slice(0, 5)
                        .map((cell) => new TableCell({ children: [new Paragraph(String(cell ?? ''))] })),
                    }),
                ),
              }),
            ],
          },
        ],
      }),
    ),
  pptx: async (rows) => {
    const show = new PptxGenJS()
    for (let at = 0; at < 10; at++)
      show
        .addSlide()
        .addTable(
          rows.slice(at * 10, at * 10 + 10).map((row) => row.slice(0, 5).map((cell) => ({ text: String(cell ?? '') }))),
        )
    return show.write({ outputType: 'uint8array' })
  },
}

/** Largest ratio that is good enough: an export asks every figure of the screen as well. */
const AIM = 6

/** Every format of a planned portfolio of 178 and of 2,000 accounts. */
export async function run(): Promise<BenchResult[]> {
  const results: BenchResult[] = []
  for (const accounts of [178, 2000]) {
    const folder = mkdtempSync(join(tmpdir(), 'muster-bench-'))
    const file = join(folder, 'bench.muster')
    createWorkspace(file, { id: '01900000-0000-7000-8000-000000000000', name: 'Bench', at: 1_700_000_000_000 })
    const service = await openService({
      file,
      mode: 'write',
      actor: 'bench',
      device: 'bench',
      keepBackups: 0,
      thread: join(import.meta.dirname, '..', '..', 'out', 'main', 'thread.cjs'),
      devices: { printPdf: () => Promise.reject(new Error('nothing is printed here')) },
    })
    try {
      results.push(...(await measure(service, folder, accounts)))
    } finally {
      await service.close()
      rmSync(folder, { recursive: true, force: true })
    }
  }
  return results
}

async function measure(service: Service, folder: string, accounts: number): Promise<BenchResult[]> {
  if (accounts === 178) await service.run('workspace.fillSample', { seed: 42 })
  else {
    const list = join(folder, 'list.csv')
    const lines = Array.from(
      { length: accounts },
      (_, at) => `https://www.facebook.com/brand${at},Brand ${at % 12},Market ${at % 20},Owner ${at % 90},${at * 7}`,
    )
    writeFileSync(list, ['Profile,Brand,Market,Owner,Followers', ...lines].join('\n'))
    await service.run('import.run', { file: list })
  }
  await service.run('audit.run', {})
  await service.run('plan.recommend', {})
  const results: BenchResult[] = []
  for (const [format, raw] of Object.entries(RAW) as [ExportFormat, (rows: Rows) => Promise<unknown>][]) {
    const started = performance.now()
    const { files } = await service.run('reports.export', { folder, formats: [format] })
    const measured = performance.now() - started
    const rows = await rowsWritten(service, folder)
    const begun = performance.now()
    await raw(rows)
    results.push({
      name: `${format} of ${accounts} accounts`,
      measured,
      baseline: performance.now() - begun,
      aim: AIM,
      notes: [
        `${files.reduce((sum, { bytes }) => sum + bytes, 0).toLocaleString('en')} bytes; the baseline writes ${rows.length.toLocaleString('en')} rows`,
      ],
    })
  }
  return results
}

/** Decisions, findings and accounts as rows of plain values. */
async function rowsWritten(service: Service, folder: string): Promise<Rows> {
  const { files } = await service.run('reports.export', { folder, formats: ['csv'] })
  return files.flatMap(({ path }) =>
    readFileSync(path, 'utf8')
      .split('\r\n')
      .map((line) => line.split(',')),
  )
}
