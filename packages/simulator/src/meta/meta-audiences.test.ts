import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startSimulator } from '../start-simulator.js';
import type { Simulator } from '../simulator.js';

let simulator: Simulator;
beforeEach(async () => {
  simulator = await startSimulator({ platforms: ['meta'] });
});
afterEach(() => simulator.close());

const hex = (index: number): string => index.toString(16).padStart(64, '0');
const rows = (from: number, to: number): string[][] =>
  Array.from({ length: to - from }, (_, index) => [hex(from + index)]);

async function send(method: string, path: string, body?: unknown) {
  const { accessToken } = simulator.credentials.meta;
  const answer = await fetch(`${simulator.url('meta')}/v26.0/${path}`, {
    method,
    headers: { authorization: `Bearer ${accessToken}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return (await answer.json()) as Record<string, unknown> & { error?: { message: string; error_user_title?: string } };
}

const create = async (): Promise<string> => {
  const body = { name: 'Contadores', subtype: 'CUSTOM', customer_file_source: 'USER_PROVIDED_ONLY' };
  return String((await send('POST', `act_${simulator.credentials.meta.accountId}/customaudiences`, body))['id']);
};
const payload = (data: string[][]) => ({ payload: { schema: ['EMAIL'], data } });
const held = (id: string): unknown =>
  simulator.world().entities.find((entity) => entity.id === id)?.fields['memberCount'];

describe('custom audiences', () => {
  it('are unions and differences of sets', async () => {
    const id = await create();
    expect(await send('POST', `${id}/users`, payload(rows(0, 120)))).toMatchObject({ num_received: 120 });
    await send('POST', `${id}/users`, payload(rows(100, 150)));
    expect(held(id)).toBe(150);
    await send('DELETE', `${id}/users`, payload(rows(0, 25)));
    await send('POST', `${id}/users?method=delete`, payload(rows(25, 50)));
    expect(held(id)).toBe(100);
  });

  it('refuse to lose so many that they would be small', async () => {
    const id = await create();
    await send('POST', `${id}/users`, payload(rows(0, 100)));
    const refused = await send('DELETE', `${id}/users`, payload(rows(0, 1)));
    expect(refused.error?.error_user_title).toBe('Audience Size too low');
    expect(held(id)).toBe(100);
  });

  it('count what is no digest as invalid, and refuse rows of another length than the schema', async () => {
    const id = await create();
    const mixed = [[hex(1)], ['maria@example.com'], [hex(2).toUpperCase().replaceAll('0', 'A')]];
    expect(await send('POST', `${id}/users`, payload(mixed))).toMatchObject({
      num_received: 3,
      num_invalid_entries: 2,
    });
    const crooked = await send('POST', `${id}/users`, payload([[hex(1), hex(2)]]));
    expect(crooked.error?.message).toContain('does not match schema');
    const tooMany = await send('POST', `${id}/users`, payload(rows(0, 10_001)));
    expect(tooMany.error?.message).toContain('10000');
  });

  it('are replaced by a whole session or not at all', async () => {
    const id = await create();
    await send('POST', `${id}/users`, payload(rows(0, 10)));
    const batch = (sequence: number, isLast: boolean) => ({
      session: { session_id: 7, batch_seq: sequence, last_batch_flag: isLast },
    });
    await send('POST', `${id}/usersreplace`, { ...payload(rows(100, 150)), ...batch(1, false) });
    expect(held(id)).toBe(10);
    await send('POST', `${id}/usersreplace`, { ...payload(rows(150, 200)), ...batch(2, true) });
    expect(held(id)).toBe(100);
    expect((await send('POST', `${id}/usersreplace`, payload(rows(0, 1)))).error?.message).toContain('session');
    const over = await send('POST', `${id}/usersreplace`, { ...payload(rows(0, 1)), ...batch(2, true) });
    expect(over.error).toBeDefined();
  });

  it('are found by a part of their name, and are gone when they were deleted', async () => {
    const id = await create();
    const filtering = JSON.stringify([{ field: 'name', operator: 'CONTAIN', value: 'ontado' }]);
    const list = `act_${simulator.credentials.meta.accountId}/customaudiences?fields=id,name&filtering=${encodeURIComponent(filtering)}`;
    expect(await send('GET', list)).toMatchObject({ data: [{ id, name: 'Contadores' }] });
    await send('DELETE', id);
    expect(await send('GET', list)).toMatchObject({ data: [] });
    expect((await send('GET', id)).error).toBeDefined();
  });
});
