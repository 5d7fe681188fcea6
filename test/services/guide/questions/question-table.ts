/** Questions as people in the network type them, and others that the guide has no article for. */
export interface QuestionTable {
  /** A question and the id of the article that answers it. */
  answered: readonly (readonly [question: string, articleId: string])[];
  /** Questions of another field, greetings, nonsense. */
  unanswered: readonly string[];
}
