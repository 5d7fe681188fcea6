const luovutusta = (n: number): string => (n === 1 ? 'Yksi luovutus' : `${n} luovutusta`);

/** Texts of what is sent in many rows: lists that are pasted, and files. */
export const rowsFi = {
  'error.day': (p: { earliest: string }) =>
    `Kirjoita päivä näin: ${p.earliest}. Se on aikaisin mahdollinen luovutuspäivä, eikä päivä voi olla tulevaisuudessa.`,

  'column.code': () => 'Kortin tunnus',
  'column.birthYear': () => 'Syntymävuosi',
  'column.postalCode': () => 'Postinumero',
  'column.minors': () => 'Alaikäisiä lapsia tai lapsenlapsia',
  'column.lifeSituation': () => 'Elämäntilanne (vapaaehtoinen)',
  'column.gender': () => 'Sukupuoli (vapaaehtoinen)',
  'column.day': () => 'Luovutuspäivä (jos ei tänään)',
  'column.municipality': () => 'Kotikunta (jos eri kuin postinumeron kunta)',

  'help.handoverSheet': () => 'taulukko – luovutukset taulukkona',
  'help.handoverRows': () => 'monta korttia – kirjaa monta luovutusta kerralla',
  'rows.title': () => 'Monta luovutusta kerralla',
  'rows.how': (p: { most: number }) =>
    `Kopioi rivit taulukosta ja liitä ne kenttään, enintään ${p.most} riviä kerralla. Voit myös lähettää .xlsx- tai .csv-tiedoston viestinä tähän keskusteluun.`,
  'rows.order': () => 'Sarakkeet, jos otsikkoriviä ei ole',
  'rows.example': (p: { row: string }) =>
    `Sarakkeiden välissä on puolipiste tai sarkain; taulukosta kopioidessa se tulee itsestään. Esimerkkirivi: ${p.row}`,
  'rows.exampleCode': () => 'ESIMERKKI1',
  'rows.otherOrder': () =>
    'Sarakkeet näyttävät olevan eri järjestyksessä: kortin tunnus kuuluu rivin alkuun.',
  'rows.field': () => 'Rivit',
  'rows.placeholder': () => 'Liitä rivit tähän',
  'rows.template': () => 'Lataa taulukkopohja',
  'rows.nothingElse': () => 'Ei muita tietoja',
  'rows.submit': () => 'Kirjaa luovutukset',
  'rows.menu': () => 'Monta korttia kerralla',
  'rows.chooseOffice': () => 'Valitse toimipiste ja tarkista rivit. Mitään ei ole vielä tallennettu.',
  'rows.done': (p: { count: number }) =>
    p.count === 0 ? 'Uusia luovutuksia ei kirjattu' : `${luovutusta(p.count)} on kirjattu`,
  'rows.registeredLine': (p: { code: string; lastDay: string; municipality: string }) =>
    `${p.code}: voimassa ${p.lastDay} asti, ${p.municipality}`,
  'rows.already': () => 'Jo aiemmin kirjatut, ei muutettu',
  'rows.expired': () => 'Voimassaolo on päättynyt. Nämä uusitaan kohdassa Kortin tiedot',
  'rows.alreadyLine': (p: { code: string; lastDay: string }) =>
    `${p.code}: viimeinen voimassaolopäivä on ${p.lastDay}`,
  'rows.left': () => 'Jätettiin kirjaamatta',
  'rows.toCorrect': () => 'Korjattavaa',
  'rows.row': (p: { row: number; reason: string }) => `Rivi ${p.row}: ${p.reason}`,
  'rows.rowOfCode': (p: { row: number; code: string; reason: string }) =>
    `Rivi ${p.row} (${p.code}): ${p.reason}`,
  'rows.ofCode': (p: { code: string; reason: string }) => `${p.code}: ${p.reason}`,
  'rows.correct': () => 'Korjaa rivit tähän ja lähetä uudelleen.',
  'rows.repeated': () => 'Sama tunnus on usealla rivillä. Jätä oikea rivi ja poista muut.',
  'rows.undoneRow': () => 'Tämä luovutus on peruttu, eikä sitä kirjattu uudelleen.',
  'rows.zeros': (p: { row: number; postalCode: string; municipality: string }) =>
    `Rivi ${p.row}: postinumeron alusta oli kadonnut nollia. Kirjattiin ${p.postalCode} (${p.municipality}).`,
  'rows.deleteMessage': () =>
    'Viestissä oli tietoa, jota ei tarvita eikä tallennettu. Poista viesti itse Teamsista; botti ei voi poistaa sitä.',
  'rows.oneDrive': () =>
    'Tiedosto on myös omassa OneDrivessasi. Poista se sieltä, kun et enää tarvitse sitä; botti ei voi poistaa sitä.',
  'rows.undo': () => 'Peru nämä luovutukset',
  'rows.undone': (p: { count: number }) => `${luovutusta(p.count)} on peruttu`,
  'rows.undoneBeside': () =>
    'Jos näitä luovutuksia on jo rekisteröity Kaikukantaan, poista rekisteröinnit myös sieltä.',
  'rows.notUndone': (p: { count: number }) =>
    `${luovutusta(p.count)} jäi voimaan: korttia on jo käytetty tai vuorokausi on kulunut.`,
  'rows.nobody': () => 'Rivien lähettämiseen tarvitset roolin: pyydä sitä alueesi vastuuhenkilöltä.',

  'sheet.notTaken': () => 'Mitään ei tallennettu',
  'sheet.oldExcel': () =>
    'Tiedosto on vanhaa Excel-muotoa (.xls). Tallenna se Excelissä muotoon .xlsx ja lähetä uudelleen.',
  'sheet.protected': () => 'Tiedosto on suojattu salasanalla. Poista salasana ja lähetä uudelleen.',
  'sheet.macros': () => 'Tiedostossa on makroja. Tallenna se tavalliseen muotoon .xlsx ja lähetä uudelleen.',
  'sheet.notASheet': () => 'Tämä ei ole taulukko. Lähetä .xlsx- tai .csv-tiedosto.',
  'sheet.damaged': () =>
    'Taulukkoa ei voitu lukea. Avaa se taulukkolaskennassa, tallenna uudelleen ja lähetä se sitten.',
  'sheet.empty': () => 'Taulukossa ei ole yhtään riviä.',
  'sheet.merged': () => 'Taulukossa on yhdistettyjä soluja. Poista yhdistäminen ja lähetä uudelleen.',
  'sheet.tooLarge': () => 'Tiedosto on liian suuri. Lähetä pelkät rivit taulukkopohjassa.',
  'sheet.tooManyColumns': () => 'Taulukossa on liikaa sarakkeita. Lähetä pelkät pohjan sarakkeet.',
  'sheet.tooManyRows': (p: { most: number }) =>
    `Taulukossa on liikaa rivejä. Yhdellä kerralla voi lähettää ${p.most} riviä.`,
  'sheet.formula': (p: { cell: string }) =>
    `Solussa ${p.cell} on kaava. Liitä taulukkoon pelkät arvot ja lähetä uudelleen.`,
  'sheet.longCell': (p: { cell: string }) =>
    `Solussa ${p.cell} on liian pitkä teksti. Vapaata tekstiä ei oteta vastaan.`,
  'sheet.unknownColumns': (p: { columns: string }) =>
    `Taulukossa on sarakkeita, jotka eivät kuulu pohjaan: ${p.columns}. Poista ne ja lähetä uudelleen.`,
  'sheet.missingColumns': (p: { columns: string }) => `Taulukosta puuttuu sarakkeita: ${p.columns}.`,
  'sheet.noHeader': () => 'Taulukon ensimmäisellä rivillä pitää olla pohjan otsikot.',
  'sheet.late': () =>
    'Tiedostoa ei saatu Teamsista ajoissa. Lähetä se hetken kuluttua uudelleen tai liitä rivit lomakkeeseen.',
  'sheet.unreachable': () =>
    'Tiedostoa ei saatu Teamsista. Lähetä se uudelleen tai liitä rivit lomakkeeseen.',
  'sheet.address': () =>
    'Tiedostoa ei haettu, koska se ei ole Teamsin omassa tiedostopalvelussa. Liitä rivit lomakkeeseen.',
  'sheet.oneFile': () => 'Lähetä yksi tiedosto kerrallaan.',
};

export type RowTexts = typeof rowsFi;
