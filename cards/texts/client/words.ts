/** What a client is told with a new card, in the client's own language. */
export interface ClientWords {
  title: string;
  valid: (p: { lastDay: string }) => string;
  /** F-13; where the trial of the area ends before a year is over. */
  trialEnds: (p: { lastDay: string }) => string;
  /** Where Kaikukanta is the register, the card works only once it is there (F-85). */
  notYet: string;
  /** The same of a renewal: until then the card is valid only as long as it was. */
  notYetRenewed: string;
  /** F-21. */
  identity: string;
  /** F-03. */
  personal: string;
  /** F-28 and F-30; only where minors were recorded. */
  children: string;
  /** F-14 and F-15. */
  office: (p: { office: string }) => string;
  /** Venues of the client's home municipality, of other ones, and of the area where the register knows no more. */
  where: Record<'home' | 'elsewhere' | 'area', string>;
  /** F-27. */
  ask: string;
}
