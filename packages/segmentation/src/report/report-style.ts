/** The report's style: no font, picture or script is loaded from anywhere. */
export const reportStyle = `
:root{color-scheme:light;--ink:#1b1f24;--soft:#57606a;--rule:#d8dee4;--paper:#fff}
*{box-sizing:border-box}
body{margin:0;background:#f4f6f8;color:var(--ink);font:15px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"DejaVu Sans",sans-serif}
main{max-width:1120px;margin:0 auto;padding:32px 24px 48px}
h1{font-size:28px;line-height:1.2;margin:0 0 4px}h2{font-size:19px;margin:0 0 12px}h3{font-size:15px;margin:0 0 8px}
p{margin:0 0 12px;max-width:78ch}.lead{font-size:17px;color:var(--soft)}.note{color:var(--soft);font-size:13px}
section{background:var(--paper);border:1px solid var(--rule);border-radius:10px;padding:20px 22px;margin:18px 0}
svg{display:block;width:100%;height:auto}
.grid{display:grid;gap:18px}.three{grid-template-columns:repeat(auto-fit,minmax(270px,1fr))}.two{grid-template-columns:repeat(auto-fit,minmax(440px,1fr))}
figure{margin:0}.three figcaption{min-height:2.9em;display:flex;align-items:end}.columns{columns:2 440px;column-gap:28px}.columns figure{break-inside:avoid;padding-bottom:22px}figcaption{font-size:13px;color:var(--soft);margin-bottom:6px}
.card{border:1px solid var(--rule);border-left:6px solid;border-radius:8px;padding:14px 16px;break-inside:avoid}
.legend{display:flex;flex-wrap:wrap;gap:6px 18px;list-style:none;padding:0;margin:12px 0 0;font-size:13px}
.legend li{display:flex;align-items:center;gap:6px}.legend svg{width:18px;height:18px;flex:none}
table{border-collapse:collapse;width:100%;font-size:13px;font-variant-numeric:tabular-nums}
th,td{padding:4px 8px;text-align:right;border-bottom:1px solid var(--rule)}th[scope=row],thead th:first-child{text-align:left;font-weight:500}
.card td,.card thead th+th{white-space:nowrap}.card td{vertical-align:top}.card td .note{display:block;font-size:11.5px;line-height:1.2}
.levels{table-layout:auto}.levels td,.levels th[scope=col]{text-align:center;padding:4px 5px}.levels td.marked{font-weight:700}
.levels tbody td:last-child{color:var(--soft)}
.warning{border-color:#b42318;background:#fff4f2}
.tick{font-size:12px;fill:#57606a}.strong{font-size:13px;font-weight:700;fill:#1b1f24}.name{font-size:14px;fill:#1b1f24}.badge{font-size:13px;font-weight:700;fill:#fff}
.axis{stroke:#8c959f;stroke-width:1}line.grid{stroke:#e4e8ec;stroke-width:1}
.curve{fill:none;stroke:#0072b2;stroke-width:2}.dot{fill:#0072b2}.chosen{fill:#d55e00;stroke:#fff;stroke-width:2}
.halo{stroke:#fff;stroke-width:4.5}.whisker{stroke:#1b1f24;stroke-width:1.5}.median{stroke:#1b1f24;stroke-width:2}
code{font:12px ui-monospace,"DejaVu Sans Mono",monospace}
@media print{body{background:#fff}section{break-inside:avoid}}
`;
