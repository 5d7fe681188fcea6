/** What the guide knows about the words of one language. Every string is a list of words separated by spaces. */
export interface WordList {
  /** Words that say nothing about the topic of a question; they are left out. */
  stopWords: string;
  /** Question words and other weak hints; they count a little. */
  hints: string;
  /** Words that turn a card, a ticket or a place into one of another field. */
  foreign: string;
  /**
   * Beginnings of words that mean the same to the guide, by an id. They bring inflected forms, synonyms and the
   * parts of compounds together where the stemmer alone does not. A `$` at the end means the whole word only.
   */
  families: Record<string, string>;
}
