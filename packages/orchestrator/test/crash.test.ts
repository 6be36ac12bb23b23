import { describe, expect, it, vi } from 'vitest';
import { createAdFlux } from '../src/create-adflux.js';
import { playEverySchedule } from './crash-schedule.js';
import { crashScenarios } from './crash-scenarios.js';

// Hundreds of stories each, on machines that may be busy.
vi.setConfig({ testTimeout: 180_000 });

describe('a process that dies at any tick, and again while it goes on', () => {
  it.each(crashScenarios)('$name: leaves exactly what is wanted', async (scenario) => {
    const report = await playEverySchedule(scenario, createAdFlux);
    expect(report.violations).toEqual([]);
    expect(report.schedules).toBeGreaterThan(20);
  });
});
