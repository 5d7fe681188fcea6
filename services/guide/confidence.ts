import type { Article } from './article.js';
import type { Match, SearchResults } from './search.js';

export type Judgement =
  { kind: 'answer'; article: Article } | { kind: 'choices'; articles: Article[] } | { kind: 'unknown' };

interface Demand {
  coverage: number;
  evidence: number;
}

// Without a word of this field a question must be understood nearly whole before it is taken for one of ours.
const TO_ANSWER = { anchored: { coverage: 0.55, evidence: 1.4 }, other: { coverage: 0.82, evidence: 2 } };
const TO_OFFER = { anchored: { coverage: 0.4, evidence: 0.4 }, other: { coverage: 0.65, evidence: 1.5 } };
// The second article must stay this far behind before the first is given alone.
const CLEAR_LEAD = 0.85;
const STILL_LIKELY = 0.6;
const LOOKED_UP_WORDS = 2;
const RARE_WORD_EVIDENCE = 2.8;
const FEWEST_CHOICES = 2;
const MOST_CHOICES = 3;

/** Decides from what was found whether it answers the question. */
export function judge(found: SearchResults): Judgement {
  const [best, second] = found.matches;
  if (best === undefined) return { kind: 'unknown' };
  const kind = found.anchored ? 'anchored' : 'other';
  const clear = second === undefined || second.score <= best.score * CLEAR_LEAD;
  // "Do you have children" has one word of ours by chance; "children?" was typed to look it up.
  const byChance = !found.anchored && found.tellingWords < 2 && found.words > LOOKED_UP_WORDS;
  if (byChance && best.evidence < RARE_WORD_EVIDENCE) return { kind: 'unknown' };
  if (clear && !byChance && meets(best, TO_ANSWER[kind])) return { kind: 'answer', article: best.article };
  if (second === undefined || !meets(best, TO_OFFER[kind])) return { kind: 'unknown' };
  const likely = found.matches.filter(
    ({ score }, rank) => rank < FEWEST_CHOICES || score >= best.score * STILL_LIKELY,
  );
  return { kind: 'choices', articles: likely.slice(0, MOST_CHOICES).map(({ article }) => article) };
}

function meets(match: Match, demand: Demand): boolean {
  return match.coverage >= demand.coverage && match.evidence >= demand.evidence;
}
