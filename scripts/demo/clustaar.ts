import type { ClustaarTurn } from '../../sandbox/clustaar';
import { row } from './rows';
import type { Drive, Stage } from './stage';
import type { Row } from './table';

/** Lets visitors of the stand-in talk to a bot that asks the examples of Clustaar what to say. */
export const clustaarDemo: readonly Drive[] = [converse, takeRoute, refuseForged, fallBack];

/** The step that the buttons of the example lead to. */
const CITY = '5f0c1d2e3a4b5c6d7e8f9012';

async function converse({ red, clustaar }: Stage): Promise<Row[]> {
  clustaar.bot.step(CITY, { webhook: `${red.nodeUrl}clustaar/conversation`, on: { text: 'hello' } });
  const visitor = clustaar.visitor();
  const [hello, clicked] = [spoken(await visitor.says('hello')), spoken(await visitor.clicks('Lyon'))];
  return [
    row('Answer a step', 'a visitor says hello', hello, hello.includes('Hello!')),
    row('Answer a step', 'the visitor clicks the button Lyon', clicked, clicked.includes('sunny in Lyon')),
  ];
}

async function takeRoute({ red, clustaar }: Stage): Promise<Row[]> {
  clustaar.bot.step('greeting', { webhook: `${red.nodeUrl}clustaar/routes`, on: { text: 'good day' } });
  const answer = spoken(await clustaar.visitor({ customAttributes: { plan: 'gold' } }).says('good day'));
  return [row('Take a route', 'somebody with the gold plan', answer, answer.includes('personal desk'))];
}

async function refuseForged({ red, clustaar }: Stage): Promise<Row[]> {
  const url = `${red.nodeUrl}clustaar/conversation`;
  const [forged, old] = [await clustaar.ask(url, { forge: true }), await clustaar.ask(url, { ageMs: 60_000 })];
  return [
    row('Webhook', 'a step, forged', `${String(forged.status)}, nothing emitted`, forged.status === 400),
    row('Webhook', 'a step, a minute old', `${String(old.status)}, nothing emitted`, old.status === 400),
  ];
}

async function fallBack({ red, clustaar }: Stage): Promise<Row[]> {
  clustaar.bot.step('find', { webhook: `${red.nodeUrl}clustaar/fallback`, on: { text: 'slow' } });
  const turn = await clustaar.visitor().says('slow');
  const answer = spoken(turn);
  const tookMs = Math.round(turn.exchanges[0]?.tookMs ?? 0);
  return [row('Too slow', 'a flow of 1.5 s, with 1 s to answer', `${answer} (${String(tookMs)} ms)`, answer.includes('One moment'))];
}

/** What the bot said, and that it could execute the answer. */
function spoken({ shown, exchanges }: ClustaarTurn): string {
  const problems = exchanges.flatMap((exchange) => exchange.problems);
  return problems.length > 0 ? problems.join(', ') : shown.map(({ text, message }) => String(text ?? message)).join(' · ');
}
