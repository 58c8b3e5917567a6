/**
 * The look of a printed document: the light scheme of the window on A4, hairlines instead of boxes, one accent.
 * Sizes are CSS px at 96 per inch; the printed width is 688.
 *
 * Tables of up to eight rows stay on one page with their heading. They are laid out as one letter of a line: Chromium 114, which
 * draws the pages of a headless demo, cuts a table that must not be broken into pages with three rows each, and makes pages
 * without end where one of two rows would begin at the last line of a page (`tests/cli/printing.test.ts`).
 */
export const PAGE_WIDTH = 688

export const STYLE = `
:root{--ink1:#14191b;--ink2:#475156;--ink3:#5f696e;--ink4:#99a3a7;--line:#e3e7e7;--line2:#cbd1d3;--ring:#e6eaea;--accent:#0b6a7d;--dorm:#5b9aa8;--grey:#84929a;
--critical:#a5122a;--high:#c2500f;--medium:#ba8c0a;--low:#7c888e;--critical-text:#a81e27;--high-text:#9e4508;
--keep:#2f9160;--refocus:#1e56b0;--merge:#9b62e3;--transfer:#9a6200;--archive:#7d8a93;--close:#8e1644;--undecided:#5f696e}
@page{size:A4;margin:16mm 14mm 18mm}
*{box-sizing:border-box}
html{-webkit-print-color-adjust:exact;print-color-adjust:exact;color-scheme:light}
body{margin:0;background:#fff;color:var(--ink1);font:400 10.5px/15px "Inter Variable",Inter,system-ui,"Segoe UI","Noto Sans","DejaVu Sans","Noto Sans CJK SC","Microsoft YaHei","Noto Color Emoji",sans-serif;font-variant-numeric:tabular-nums;overflow-wrap:anywhere}
main{max-width:${PAGE_WIDTH}px;margin:0 auto}
h1,h2,h3,p,ul,table,figure{margin:0;padding:0}
h1{font-size:24px;line-height:28px;font-weight:600;letter-spacing:-.022em}
h2{font-size:15px;line-height:20px;font-weight:600;letter-spacing:-.01em}
h3{font-size:11.5px;line-height:16px;font-weight:600}
h1,h2,h3{break-after:avoid;break-inside:avoid;text-wrap:balance}
a{color:inherit;text-decoration:none;border-bottom:1px solid var(--line2)}
ul{list-style:none}
svg{display:block;flex:none}
.q{color:var(--ink3)}.m{color:var(--ink2)}.b{font-weight:600}.r{text-align:right}.nw{white-space:nowrap}
.n{unicode-bidi:isolate}
.head{padding-bottom:12px;border-bottom:1px solid var(--line2);margin-bottom:0}
.head p{margin-top:4px;color:var(--ink3)}
.brand{display:flex;align-items:center;gap:6px;color:var(--ink3);margin-bottom:8px}
.row{display:flex;border-bottom:1px solid var(--line);break-inside:avoid}
.row>section{flex:1 1 0;min-width:0;padding:11px 16px 12px}
.row>section:first-child{padding-left:0}.row>section:last-child{padding-right:0}
.row>section+section{border-left:1px solid var(--line)}
.row>section.matrices:not(:last-child){flex:none}
.tall .gap{flex-direction:column;gap:8px}
.tall .gap ul{width:100%}
.cap{display:flex;align-items:baseline;gap:7px;margin-bottom:7px;break-after:avoid}
.cap span{color:var(--ink3);font-size:9.5px}
.cap h3,.cap .end{white-space:nowrap}
.cap .end{margin-left:auto}
.display{font-size:30px;line-height:32px;font-weight:600;letter-spacing:-.028em}
.lead{display:flex;align-items:baseline;gap:8px;margin-bottom:7px}
.lead .arrow{color:var(--ink3);font-weight:400;padding:0 3px}
.part{margin-top:20px}
.part>h2{padding-bottom:5px;border-bottom:1px solid var(--line2)}
.part>h2 .q,.group>h3 .q,h3 .q{font-weight:400;font-size:10px;letter-spacing:0}
.group{margin-top:12px}
.group>h3,.tag{display:flex;align-items:center;gap:6px}
.tag{gap:4px;white-space:nowrap}
.tag svg{margin-top:.5px}
.page{break-before:page}
.said{margin-top:8px;color:var(--ink2);max-width:560px}
table{width:100%;border-collapse:collapse;table-layout:fixed;font-size:10px;line-height:14px}
thead{display:table-header-group}
tr{break-inside:avoid}
.group:has(table):not(:has(tr:nth-child(9))){display:inline-block;width:100%;vertical-align:top}
table:not(:has(tr:nth-child(9))){display:inline-table;vertical-align:top}
th{font-weight:400;font-size:9.5px;line-height:13px;color:var(--ink3);text-align:left;vertical-align:bottom;padding:4px 8px 4px 0;border-bottom:1px solid var(--line)}
td{vertical-align:top;padding:3px 8px 3px 0;color:var(--ink2);border-bottom:1px solid #f0f2f2}
th:last-child,td:last-child{padding-right:0}
td:first-child{color:var(--ink1);font-weight:500}
td:first-child .q{font-weight:400}
th.r,td.r{text-align:right}
th.r+th:not(.r),td.r+td:not(.r,.arrow){padding-left:10px}
.figures td{padding:5px 8px 5px 0;border-bottom:1px solid var(--line)}
.figures td:last-child{padding-right:0}
.figures tr:last-child td{border-bottom:0}
.figures td:first-child{font-weight:400}
.figures td.now{text-align:right;color:var(--ink3)}
.figures td.then{text-align:right;color:var(--ink1);font-weight:600;font-size:13px}
.figures td.arrow{text-align:center;color:var(--ink3)}
.bars{display:grid;row-gap:4px;align-items:center}
.bars>li{display:contents}
.track{position:relative;height:6px}
.track i{position:absolute;left:0;top:0;bottom:0;border-radius:1.5px;background:var(--ink4)}
.accent .track i{background:var(--accent)}
.track u{position:absolute;top:-3px;bottom:-3px;width:1.5px;background:var(--ink1)}
.stack{display:flex;gap:1.5px;height:8px;margin:2px 0 8px}
.stack i{border-radius:1.5px;min-width:2px}
.stack i.undecided{background:none!important;border:1px dashed var(--ink4)}
.shares{display:flex;justify-content:space-between;gap:4px;overflow-wrap:normal}
.shares div{min-width:0;font-size:9px;line-height:12px;color:var(--ink3)}
.shares .tag{font-size:11.5px;font-weight:600;color:var(--ink1)}
.matrix{width:auto;table-layout:auto;overflow-wrap:break-word}
.matrix th,.matrix td{border-bottom:1px solid var(--line);padding:5px 3px;text-align:center}
.matrix tbody th{vertical-align:middle}
.matrix th:first-child{text-align:left;padding-left:0;color:var(--ink1);max-width:110px}
.matrix td svg{margin:0 auto}
.matrix td:first-child{font-weight:400}
.matrix tr:last-child>*{border-bottom:0}
.legend{display:flex;flex-wrap:wrap;gap:4px 12px;margin-top:7px;color:var(--ink3);font-size:9.5px}
.legend span{display:flex;gap:4px;align-items:center}
.gap{display:flex;gap:16px;align-items:center}
.gap ul{flex:1;min-width:0;display:grid;gap:3px;font-size:10px;line-height:13px}
.gap li{display:grid;grid-template-columns:10px auto 1fr;gap:6px;align-items:baseline}
.gap li svg{align-self:center}
svg text{font:inherit;font-size:9.5px;fill:var(--ink3)}
svg text.b{font-size:11.5px;font-weight:600;fill:var(--ink1)}
svg text.big{font-size:22px;font-weight:600;fill:var(--ink1);letter-spacing:-.02em}
.todo td ul{display:grid;gap:2px}
.todo li{display:grid;grid-template-columns:12px 1fr;gap:5px;align-items:start}
.todo li svg{margin-top:2px}
.remedy{margin:2px 0;color:var(--ink2);break-after:avoid}
.fine{font-size:9.5px;line-height:13px}
dl{display:grid;grid-template-columns:190px 1fr;gap:3px 12px;margin:6px 0 0}
dt{color:var(--ink1)}dd{margin:0;color:var(--ink2)}
.merges td:first-child{font-weight:400}.merges .arrow{color:var(--ink3);text-align:center}
.sign td{height:30px;vertical-align:bottom}
.plain li{margin-top:3px;color:var(--ink2)}
.flow{columns:2;column-gap:20px;margin-top:4px;font-size:10px;line-height:14px}
.flow p{break-inside:avoid-column;margin-bottom:4px;color:var(--ink2)}
@media print{.screen{display:none}}
@media screen{th[aria-sort]{cursor:pointer;color:var(--ink2)}th[aria-sort]:hover{color:var(--accent)}th[aria-sort]:focus-visible{outline:2px solid var(--accent);outline-offset:1px}th[aria-sort=ascending]::after{content:" ↑"}th[aria-sort=descending]::after{content:" ↓"}
html{background:#f3f5f5}body{background:none;padding:24px 12px}main{max-width:none;width:794px;max-width:100%;padding:60px 53px 68px;background:#fff}.page{margin-top:44px;padding-top:28px;border-top:1px solid var(--line2)}}
`
