import type { CliSurroundings } from '../surroundings.js';

/** The first line that somebody types, or nothing when the input ends or the signal fires. */
async function readLine(stdin: CliSurroundings['stdin'], signal: AbortSignal): Promise<string> {
  const decoder = new TextDecoder();
  const typed = async (): Promise<string> => {
    let text = '';
    for await (const chunk of stdin) {
      text += typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
      if (text.includes('\n')) break;
    }
    return text.split('\n', 1)[0]?.trim() ?? '';
  };
  const stopped = new Promise<string>((resolve) => {
    if (signal.aborted) resolve('');
    else signal.addEventListener('abort', () => resolve(''), { once: true });
  });
  return Promise.race([typed(), stopped]);
}

/** Asks on the terminal whether to go on. Anything but a yes is a no. */
export async function ask(
  { stdin, stderr }: CliSurroundings,
  question: string,
  yes: RegExp,
  signal: AbortSignal,
): Promise<boolean> {
  stderr.write(question);
  return yes.test(await readLine(stdin, signal));
}
