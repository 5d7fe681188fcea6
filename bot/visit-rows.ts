import { z } from 'zod';
import { notFoundCard } from '../cards/notices.js';
import {
  VISIT_ROWS_RECEIPT_VERB,
  VISIT_ROWS_UNDO_VERB,
  visitRowsKeptCard,
  visitRowsUndoneCard,
} from '../cards/visit-rows.js';
import type { BudgetedVisitRows } from '../services/budgeted-visit-rows.js';
import { action, type Action, type Feature } from './feature.js';
import { keysText, VisitKeys } from './visit-keys.js';

interface Needs {
  rows: BudgetedVisitRows;
}

const Recorded = z.object({ keys: VisitKeys });

/** Many visits in one go: what became of them, and one undo for all. */
export function createVisitRowsFeature(needs: Needs): Feature {
  return { name: 'visitRows', actions: [undoAction(needs), receiptAction(needs)] };
}

function undoAction({ rows }: Needs): Action {
  return action({
    verb: VISIT_ROWS_UNDO_VERB,
    data: Recorded,
    places: ['personal'],
    changes: true,
    run: async ({ actor, texts }, { keys }) => {
      const kinds = await rows.undo(actor, keys);
      if (kinds.every((kind) => kind === 'notFound')) return notFoundCard(texts);
      const undone = kinds.filter((kind) => kind === 'undone').length;
      return visitRowsUndoneCard({ undone, kept: kinds.length - undone }, texts);
    },
  });
}

/** Back to what was recorded, when the other rows are not corrected after all. */
function receiptAction({ rows }: Needs): Action {
  return action({
    verb: VISIT_ROWS_RECEIPT_VERB,
    data: Recorded,
    places: ['personal'],
    run: async ({ actor, texts }, data) => {
      const recorded = await rows.standing(actor, data.keys);
      const keys = keysText(recorded.map(({ operationKey }) => operationKey));
      if (recorded.length === 0) return notFoundCard(texts);
      const result = { recorded, already: [], left: [], wrong: [], leftBehind: 'nothing' as const, keys };
      return visitRowsKeptCard(result, texts);
    },
  });
}
