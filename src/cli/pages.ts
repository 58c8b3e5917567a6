/** Rows asked for at once. */
const PAGE = 1000

/** Reads a list page by page until `limit` rows are there or no more come; `total` is what the service counts in all. */
export async function readPages<Row>(
  limit: number,
  read: (page: { offset: number; limit: number }) => Promise<{ total: number; rows: readonly Row[] }>,
): Promise<{ total: number; rows: Row[] }> {
  const rows: Row[] = []
  for (;;) {
    const page = await read({ offset: rows.length, limit: Math.min(PAGE, limit - rows.length) })
    rows.push(...page.rows)
    if (page.rows.length === 0 || rows.length >= Math.min(page.total, limit)) return { total: page.total, rows }
  }
}
