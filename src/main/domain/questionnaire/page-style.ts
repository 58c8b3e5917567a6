/** The look of a questionnaire in a browser: the window's calm, in light and dark, on a telephone and on paper. */
export const PAGE_STYLE = `
:root{color-scheme:light dark;--ink1:#14191b;--ink2:#475156;--ink3:#5f696e;--line:#e3e7e7;--line2:#cbd1d3;--canvas:#fff;--app:#f5f7f7;--accent:#0b6a7d;--soft:#e3f1f4;--on:#fff;--field:#fff}
@media (prefers-color-scheme:dark){:root{--ink1:#eef2f3;--ink2:#b9c3c7;--ink3:#96a2a7;--line:#2b3337;--line2:#3c464b;--canvas:#161b1e;--app:#101416;--accent:#5fb8cb;--soft:#163138;--on:#08262d;--field:#1d2427}}
*{box-sizing:border-box}
body{margin:0;background:var(--app);color:var(--ink1);font:400 15px/22px "Inter Variable",Inter,system-ui,"Segoe UI","Noto Sans",sans-serif;font-variant-numeric:tabular-nums;overflow-wrap:anywhere}
header,main{max-width:820px;margin:0 auto;padding:0 20px}
h1{font-size:26px;line-height:32px;font-weight:600;letter-spacing:-.02em;margin:28px 0 4px}
h2{font-size:17px;line-height:24px;font-weight:600;margin:0}
p{margin:0 0 8px;color:var(--ink2)}
header .for{color:var(--ink1);font-weight:500}
.bar{position:sticky;top:0;z-index:1;background:var(--app);border-bottom:1px solid var(--line2)}
.bar>div{max-width:820px;margin:0 auto;padding:10px 20px;display:flex;flex-wrap:wrap;gap:8px 12px;align-items:center}
.track{flex:1 1 120px;height:6px;border-radius:3px;background:var(--line);overflow:hidden}
.track i{display:block;height:100%;width:0;background:var(--accent)}
#given{color:var(--ink2);white-space:nowrap}
button{font:inherit;font-weight:500;border-radius:6px;border:1px solid var(--line2);background:var(--field);color:var(--ink1);padding:6px 14px;cursor:pointer}
button.first{background:var(--accent);border-color:var(--accent);color:var(--on)}
button.clear{border:0;background:none;color:var(--ink3);padding:2px 6px;font-weight:400}
#told{flex-basis:100%;color:var(--ink2);margin:0}#told:empty{display:none}
.card{background:var(--canvas);border:1px solid var(--line);border-radius:8px;padding:16px 18px 6px;margin:16px 0;break-inside:avoid}
.card>div:first-child{display:flex;gap:10px;align-items:baseline;margin-bottom:8px}
.card .about{color:var(--ink3);flex:1}
.card .done{color:var(--ink3);white-space:nowrap}
.whole .done{color:var(--accent);font-weight:500}
.card a{color:var(--accent)}
.q{display:grid;grid-template-columns:minmax(160px,5fr) 8fr;gap:4px 16px;padding:10px 0;border-top:1px solid var(--line)}
.q label,.q legend,.q .name{font-weight:500;color:var(--ink1)}
.q small{display:block;font-size:13px;line-height:18px;font-weight:400;color:var(--ink3)}
input[type=text],input[type=date],select,textarea{font:inherit;width:100%;color:var(--ink1);background:var(--field);border:1px solid var(--line2);border-radius:6px;padding:6px 9px;min-height:36px}
textarea{min-height:60px;resize:vertical}
:focus-visible{outline:2px solid var(--accent);outline-offset:1px}
.flags{display:flex;gap:18px;align-items:center;min-height:36px}
.flags label{font-weight:400;display:flex;gap:6px;align-items:center}
input[type=radio]{accent-color:var(--accent);width:16px;height:16px;margin:0}
@media (max-width:620px){.q{grid-template-columns:1fr}}
@media print{.bar{position:static}button{display:none}body{background:#fff}}
`
