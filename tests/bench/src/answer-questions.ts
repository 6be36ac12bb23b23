import type { Reply } from './child-process.js';

/** Makes this process a `Child`: answers with what the handler of the question's name returns, and ends when the parent does. */
export function answerQuestions(handlers: Readonly<Record<string, (argument: never) => unknown>>): void {
  const answer = async (question: string, argument: unknown): Promise<Reply> => {
    try {
      const handler = handlers[question];
      if (handler === undefined) throw new Error(`There is no question "${question}".`);
      return { answer: await handler(argument as never) };
    } catch (error) {
      return { error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
    }
  };
  process.on('message', (message) => {
    const { question, argument } = message as { question: string; argument: unknown };
    void answer(question, argument).then((reply) => process.send?.(reply));
  });
  process.once('disconnect', () => {
    process.exit();
  });
  // Ctrl-C reaches the whole group. The parent decides what becomes of us.
  process.on('SIGINT', () => undefined);
}
