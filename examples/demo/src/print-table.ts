import { formatMoney } from '@adflux/core';
import Table from 'cli-table3';
import type { PlatformReport } from './report.js';

const number = (value: number): string => value.toLocaleString('es-CO', { maximumFractionDigits: 0 });
const percent = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${((100 * part) / whole).toLocaleString('es-CO', { maximumFractionDigits: 2 })} %`;

/** Money, rounded to the unit people pay with. */
const inUnits = (micros: bigint, { currency }: PlatformReport): string =>
  formatMoney({ micros: ((micros + 500_000n) / 1_000_000n) * 1_000_000n, currency });

/** Money per event. */
const each = (report: PlatformReport, events: number): string =>
  events < 1 ? '–' : inUnits(BigInt(report.spendMicros) / BigInt(Math.round(events)), report);

/** The table of the report, for a terminal. */
export function tableOf(reports: readonly PlatformReport[], colored: boolean): string {
  const head = [
    'Platform',
    'Campaigns',
    'Active',
    'Rejected',
    'Spend',
    'Impressions',
    'Clicks',
    'Applications',
    'CTR',
    'CPC',
    'CPA',
  ];
  const table = new Table({
    head,
    colAligns: head.map((_, index) => (index === 0 ? 'left' : 'right')),
    style: colored ? {} : { head: [], border: [] },
  });
  for (const report of reports)
    table.push([
      report.id,
      number(report.campaigns),
      number(report.active),
      number(report.rejected),
      inUnits(BigInt(report.spendMicros), report),
      number(report.impressions),
      number(report.clicks),
      number(report.conversions),
      percent(report.clicks, report.impressions),
      each(report, report.clicks),
      each(report, report.conversions),
    ]);
  return table.toString();
}
