import { describe, expect, it } from 'vitest';
import { redact } from './redact.js';

describe('redact', () => {
  it('takes out given secrets, also as a URL or JSON writes them', () => {
    const secret = 'a/b"c+d';
    const text = `${secret} ${encodeURIComponent(secret)} ${JSON.stringify(secret)}`;
    expect(redact(text, [secret])).toBe('[redacted] [redacted] "[redacted]"');
  });

  it('leaves words alone that merely contain a very short secret', () => {
    expect(redact('abandon', ['a'])).toBe('abandon');
  });

  it.each([
    ['the query of a URL', 'GET https://x.test/a?token=1&b=2 failed', 'GET https://x.test/a?[redacted] failed'],
    ['a password in a URL', 'https://ana:pw1234@x.test/', 'https://[redacted]@x.test/'],
    ['a bearer token', 'authorization: Bearer abc.def-123', 'authorization: Bearer [redacted]'],
    ['a token field in JSON', '{"access_token":"abc123","n":1}', '{"access_token":"[redacted]","n":1}'],
    ['a secret in a form', 'client_secret=abc123&grant_type=x', 'client_secret=[redacted]&grant_type=x'],
    ['an app secret proof', 'appsecret_proof=0123abcd', 'appsecret_proof=[redacted]'],
    ['a token of Meta', 'token EAABsbCS1iHgBAKZB7890 expired', 'token [redacted] expired'],
    ['a token of Google', 'ya29.a0AfH6SMBx-1234567890', '[redacted]'],
    ['an e-mail address', 'user ana.gomez+jobs@example.com.co unknown', 'user [e-mail] unknown'],
  ])('takes out %s', (_what, text, expected) => {
    expect(redact(text, [])).toBe(expected);
  });

  it('leaves harmless text as it is', () => {
    const text = 'HTTP 400: the budget of campaign 120330000000000001 is too low (code 100/1885272).';
    expect(redact(text, [])).toBe(text);
  });
});
