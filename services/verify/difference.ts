import type { LocalDay } from '../days.js';

/** Where something derived is not what the records say, or records are not what they can be together. */
export type Difference =
  | { kind: 'total'; areaId: string; day: LocalDay; field: string; stored: number; counted: number }
  /** `handover` is the key of the handover that made the card: codes of cards are not told. */
  | { kind: 'firstUse'; handover: string; stored: string; counted: string }
  /**
   * A card and the one in whose place the client got it do not agree about that: `added` is whether the new one is in
   * the register. `handover` is the key of the form that replaced the card.
   */
  | { kind: 'replacement'; handover: string; added: boolean }
  | { kind: 'useOfUndoneCard'; handover: string; visitId: string }
  /**
   * Records that cannot be read: those of a day of an area, or of a card or its visits, after which no cards were
   * compared. `reason` is a sentence that tells nothing of what they hold.
   */
  | { kind: 'unreadable'; where: 'cards' | { areaId: string; day: LocalDay }; reason: string }
  | { kind: 'index'; collection: string; fault: string };

export interface Options {
  /** Gets each difference as it is found. */
  report: (difference: Difference) => void;
  /** Makes right what differs. */
  repair: boolean;
}
