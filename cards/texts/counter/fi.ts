/** Texts of what is recorded at a counter beside the holder's own ticket. */
export const counterFi = {
  'visit.more': () => 'Muita tietoja',
  'visit.moreChildren': () => 'Lapsia mukana, jos enemmän kuin kortille on kirjattu',
  'visit.helpers': () => 'Avustajia ja tulkkeja mukana',
  'visit.helpersHint': () =>
    'Heitä ei lasketa käyttökertoihin. Tämä on botin oletus, ei toimintamallin sääntö.',
  'visit.withHelpers': (p: { count: number }) =>
    p.count === 1
      ? 'Lisäksi 1 avustaja tai tulkki, jota ei lasketa käyttökertoihin.'
      : `Lisäksi ${p.count} avustajaa tai tulkkia, joita ei lasketa käyttökertoihin.`,
  'visit.ask': () => 'Tarkista ennen kirjaamista',
  'visit.askMoreChildren': (p: { children: string; minors: string }) =>
    `Lapsia on mukana ${p.children}, mutta kortille on kirjattu ${p.minors}. Jos määrä on muuttunut, kortinhaltija kertoo siitä sinne, mistä sai kortin.`,
  'visit.askChildrenOnCourse': () => 'Lapsen lippu ei kata kansalaisopiston kursseja.',
  'visit.askAgain': () =>
    'Tälle kortille on samalta päivältä jo lähetetty kirjaus samaan käyttöön. Kirjataanko toinen?',
  'visit.askMarked': () => 'Voit kirjata käytön. Siihen jää merkintä, että asia tarkistettiin.',
  'visit.askYes': () => 'Kirjaa käyttö silti',
  'visit.askChange': () => 'Muuta tietoja',
  'visit.otherDay': () => 'Aiempi päivä',
  'visit.day': () => 'Käyttöpäivä, jos se ei ole tänään',
  'visit.dayHint': () => 'Täytä, jos käyttö kirjattiin ensin esimerkiksi paperille.',
  'visit.validOn': (p: { day: string; lastDay: string }) => `Voimassa ${p.day}, viimeinen päivä ${p.lastDay}`,
  'visit.lateNext': () => 'Kirjaa käyttö. Se lasketaan käyttöpäivälle.',
  'visit.lateRefused': () => 'Tälle päivälle ei voi kirjata käyttöä. Tarkista tunnus ja päivä.',
  'visit.blockedOn': (p: { day: string }) => `Korttia ei voinut käyttää ${p.day}`,
  'visit.unknownOn': (p: { day: string }) => `Korttia ei ollut rekisterissä ${p.day}`,
  'error.visitDay': (p: { earliest: string }) =>
    `Kirjoita päivä muodossa 9.3.2026. Se ei voi olla tulevaisuudessa eikä ennen päivää ${p.earliest}.`,
  'error.helpers': () => 'Kirjoita lukumäärä numerolla, 0–9.',
};

export type CounterTexts = typeof counterFi;
