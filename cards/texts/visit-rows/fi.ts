const korttia = (n: number): string => (n === 1 ? '1 kortti' : `${n} korttia`);

/** Texts of many uses at once: a small group, and lists that are pasted or sent. */
export const visitRowsFi = {
  'help.groupVisit': () => 'ryhmä – kirjaa ryhmän kortit yhdellä kertaa',
  'group.title': () => 'Pienryhmäkäynti',
  'group.how': () =>
    'Työntekijä ja alle 16-vuotiaat asiakkaat tulevat yhteisön kortilla. Yli 16-vuotiaat asiakkaat käyttävät omaa korttiaan.',
  'group.community': () => 'Yhteisön kortin tunnus, jos ryhmällä on se',
  'group.workers': () => 'Työntekijöitä yhteisön kortilla',
  'group.children': () => 'Alle 16-vuotiaita asiakkaita yhteisön kortilla',
  'group.countedDefault': () =>
    'Yhteisön kortilla lasketaan työntekijät aikuisina ja alle 16-vuotiaat asiakkaat lapsina. Avustajia ja tulkkeja ei lasketa käyttökertoihin. Nämä ovat botin oletuksia, eivät toimintamallin sääntöjä, samoin se, että työntekijöitä on enintään 9.',
  'group.codes': () => 'Muiden korttien tunnukset, yksi riville',
  'group.codesHint': (p: { most: number }) =>
    `Enintään ${p.most} tunnusta. Jos kortinhaltijan omia lapsia tai lapsenlapsia on mukana, kirjoita määrä tunnuksen perään: KMA 1234; 2`,
  'group.submit': () => 'Kirjaa ryhmä',
  'group.nobody': () => 'Kirjoita yhteisön kortin tunnus tai ainakin yksi muu tunnus.',
  'group.needsCommunity': () => 'Tämä koskee vain yhteisön korttia. Kirjoita sen tunnus tai tyhjennä kohta.',
  'group.shownCode': (p: { code: string }) => `Yhteisön kortti · tunnus ${p.code}`,
  'group.noWorker': () =>
    'Alle 16-vuotiaat asiakkaat tulevat yhteisön kortilla työntekijän kanssa. Kirjoita työntekijöiden määrä, 1–9.',
  'group.workersError': () => 'Kirjoita lukumäärä numerolla, 1–9.',

  'help.visitRows': () => 'monta käyttöä – kirjaa paperille merkityt käytöt kerralla',
  'column.visitDay': () => 'Käyttöpäivä',
  'column.purpose': () => 'Mihin korttia käytettiin',
  'visitRows.title': () => 'Monta käyttöä kerralla',
  'visitRows.menu': () => 'Monta käyttöä kerralla',
  'visitRows.submit': () => 'Kirjaa käytöt',
  'visitRows.check': () =>
    'Tarkista rivit ja valitse, mihin kortteja käytettiin. Mitään ei ole vielä kirjattu.',
  'visitRows.chosen': () => 'Valittu käyttö koskee rivejä, joilla sitä ei sanota.',
  'visitRows.purposeHelp': () => 'Kirjoita nimi niin kuin se on valikossa, tai jätä tyhjäksi.',
  'visitRows.how': (p: { most: number }) =>
    `Kopioi rivit taulukosta ja liitä ne kenttään, enintään ${p.most} riviä kerralla. Voit myös lähettää .xlsx- tai .csv-tiedoston viestinä tähän keskusteluun. Käyttö lasketaan rivin päivälle.`,
  'column.children': () => 'Lapsia mukana',
  'column.helpers': () => 'Avustajia ja tulkkeja mukana',

  'visitRows.done': (p: { count: number }) =>
    p.count === 0 ? 'Uusia käyttöjä ei kirjattu' : `Kirjattu: ${korttia(p.count)}`,
  'visitRows.together': (p: { people: string }) => `Yhteensä ${p.people}`,
  'visitRows.beside': () => 'Kirjaa nämä käytöt myös Kaikukantaan: se on alueesi rekisteri.',
  'visitRows.besideAt': (p: { name: string }) =>
    `Kirjaa myös Kaikukantaan nämä: ${p.name}. Se on siellä alueen rekisteri.`,
  'visitRows.undoneBeside': () => 'Jos näitä käyttöjä on jo kirjattu Kaikukantaan, poista ne myös sieltä.',
  'visitRows.helpers': (p: { count: number }) => `avustajia ja tulkkeja ${p.count}`,
  'visitRows.already': () => 'Jo aiemmin kirjatut, ei muutettu',
  'visitRows.left': () => 'Jätettiin kirjaamatta',
  'visitRows.leftOut': () => 'Jätit tämän pois.',
  'visitRows.undoneRow': () => 'Tämä käyttö on peruttu, eikä sitä kirjattu uudelleen.',
  'visitRows.toCorrect': () => 'Korjattavaa',
  'visitRows.correct': () => 'Korjaa tähän ja lähetä uudelleen. Poista ne, joita ei kirjata.',
  'visitRows.others': () => 'Jo kirjatut kortit eivät ole enää mukana.',
  'visitRows.nothingSaved': () => 'Mitään ei kirjattu.',
  'visitRows.isCommunity': () =>
    'Tämä on yhteisön kortti. Kirjaa se ryhmän lomakkeella yhteisön kortin kohdassa.',
  'visitRows.isPersonal': () => 'Tämä on henkilökohtainen kortti. Siirrä se muiden korttien joukkoon.',
  'visitRows.repeated': () =>
    'Sama tunnus on usealla rivillä. Jätä yksi rivi; toisen käytön samalta päivältä voit kirjata erikseen.',
  'visitRows.ask': () => 'Tarkista vielä',
  'visitRows.asked': (p: { count: number }) =>
    p.count === 0 ? 'Mitään ei ole vielä kirjattu.' : `Kirjattu: ${korttia(p.count)}. Loput odottavat.`,
  'visitRows.askAgain': (p: { codes: string }) =>
    `Samalta päivältä on jo lähetetty kirjaus samaan käyttöön: ${p.codes}. Kirjataanko toinen?`,
  'visitRows.askMoreChildren': (p: { codes: string }) =>
    `Lapsia on enemmän kuin kortille on kirjattu: ${p.codes}. Jos määrä on muuttunut, kortinhaltija kertoo siitä sinne, mistä sai kortin.`,
  'visitRows.moreChildren': (p: { code: string; children: string; minors: string }) =>
    `${p.code} (mukana ${p.children}, kirjattu ${p.minors})`,
  'visitRows.askChildrenOnCourse': (p: { codes: string }) =>
    `Lapsen lippu ei kata kansalaisopiston kursseja: ${p.codes}.`,
  'visitRows.askUnknown': (p: { codes: string }) =>
    `Nämä kortit eivät ole täällä voimassa: ${p.codes}. Tarkista ne Kaikukannasta. Kirjaa vain, jos ne ovat siellä voimassa.`,
  'visitRows.waiting': (p: { count: number }) =>
    p.count === 1 ? '1 rivi on korjattava' : `${p.count} riviä on korjattava`,
  'visitRows.waitingMore': (p: { count: number }) => `Muita korjattavia rivejä: ${p.count}.`,
  'visitRows.waitingNext': () => 'Voit korjata ne, kun olet vastannut tähän.',
  'visitRows.askYes': () => 'Kirjaa myös nämä',
  'visitRows.askLeave': () => 'Jätä nämä pois',
  'visitRows.undo': () => 'Peru nämä',
  'visitRows.undone': (p: { count: number }) =>
    p.count === 0 ? 'Mitään ei peruttu' : `Peruttu: ${korttia(p.count)}`,
  'visitRows.notUndone': (p: { count: number }) =>
    `${korttia(p.count)} jäi kirjatuksi, koska vuorokausi on kulunut.`,
  'visitRows.cancelled': () => 'Muut rivit jätettiin pois.',
};

export type VisitRowTexts = typeof visitRowsFi;
