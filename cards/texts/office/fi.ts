const luovutusta = (n: number): string => (n === 1 ? 'Yksi luovutus' : `${n} luovutusta`);

/** Texts of an office's own lists: what is left to do, and what it has entered. */
export const officeFi = {
  'help.carryOver': () => 'kaikukantaan – luovutukset, jotka on vielä rekisteröitävä Kaikukantaan',
  'carryOver.title': () => 'Rekisteröitävä Kaikukantaan',
  'carryOver.waiting': (p: { count: number }) =>
    `${luovutusta(p.count)} odottaa. Kortti toimii vasta, kun se on rekisteröity Kaikukantaan.`,
  'carryOver.rows': () => 'Valitse ne, jotka olet rekisteröinyt Kaikukantaan',
  'carryOver.row': (p: { code: string; day: string }) => `${p.code}, luovutettu ${p.day}`,
  'carryOver.choose': () => 'Valitse ainakin yksi.',
  'carryOver.oldest': (p: { count: number }) => `Tässä on ${p.count} ensimmäistä. Taulukossa ovat kaikki.`,
  'carryOver.submit': () => 'Merkitse valitut rekisteröidyiksi',
  'carryOver.all': (p: { count: number }) =>
    p.count === 1 ? 'Merkitse ainoa' : `Merkitse kaikki ${p.count}`,
  'carryOver.file': () => 'Hae taulukkona',
  'carryOver.fileBody': (p: { minutes: number }) =>
    `Taulukossa on se, mitä Kaikukantaan kirjataan. Linkki toimii ${p.minutes} minuuttia. Poista taulukko koneeltasi, kun tiedot ovat Kaikukannassa.`,
  'carryOver.download': () => 'Lataa taulukko',
  'carryOver.linkOld': () => 'Linkki on vanhentunut. Pyydä botilta uusi: kirjoita kaikukantaan.',
  'carryOver.none': () => 'Kaikki luovutukset on merkitty rekisteröidyiksi Kaikukantaan.',
  'carryOver.notNeeded': () =>
    'Alueellasi kortit rekisteröidään vain täällä. Kaikukantaan ei tarvitse rekisteröidä mitään.',
  'carryOver.marked': (p: { count: number }) =>
    p.count === 0
      ? 'Luovutukset oli jo merkitty'
      : `${luovutusta(p.count)} on merkitty rekisteröidyksi Kaikukantaan`,
  'carryOver.putBack': () => 'Palauta luetteloon',
  'carryOver.isBack': () => 'Luovutukset ovat taas luettelossa',
};

export type OfficeTexts = typeof officeFi;
