const korttia = (n: number): string => (n === 1 ? 'Yksi kortti' : `${n} korttia`);

/** Texts of an office's own lists: what is left to do, and what it has entered. */
export const officeFi = {
  'help.carryOver': () => 'kaikukantaan – luovutukset ja muutokset, jotka on vielä kirjattava Kaikukantaan',
  'carryOver.title': () => 'Rekisteröitävä Kaikukantaan',
  'carryOver.waiting': (p: { count: number }) =>
    `${korttia(p.count)} odottaa kirjaamista. Luovutettu kortti toimii vasta, kun se on rekisteröity Kaikukantaan.`,
  'carryOver.rows': () => 'Valitse ne, jotka olet rekisteröinyt Kaikukantaan',
  'carryOver.row': (p: { code: string; day: string }) => `${p.code}, luovutettu ${p.day}`,
  'carryOver.handover': () => 'luovutus',
  'carryOver.corrected': () => 'luovutuksen tietoja on korjattu',
  'carryOver.lastDay': (p: { day: string }) => `viimeinen voimassaolopäivä ${p.day}`,
  'carryOver.minors': (p: { count: number }) => `lapsia ja lapsenlapsia ${p.count}`,
  'carryOver.blocked': () => 'käyttö on estetty',
  'carryOver.unblocked': () => 'esto on poistettu',
  'carryOver.replaced': () => 'tilalle on annettu uusi kortti',
  'carryOver.replacedBy': (p: { code: string }) => `tilalle on annettu ${p.code}`,
  'carryOver.restored': () => 'kortin vaihto on peruttu',
  'carryOver.stillOpen': () => 'Tästä kortista on vielä rekisteröitävää Kaikukantaan.',
  'carryOver.reminds': () =>
    'Muutos on Kaikukantaan rekisteröitävien luettelossa, kunnes se merkitään tehdyksi.',
  'column.toRegister': () => 'Mitä kirjataan',
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
  'carryOver.none': () => 'Kaikki luovutukset ja muutokset on merkitty rekisteröidyiksi Kaikukantaan.',
  'carryOver.notNeeded': () =>
    'Alueellasi kortit rekisteröidään vain täällä. Kaikukantaan ei tarvitse rekisteröidä mitään.',
  'carryOver.marked': (p: { count: number }) =>
    p.count === 0 ? 'Nämä oli jo merkitty' : `${korttia(p.count)} on merkitty rekisteröidyksi Kaikukantaan`,
  'carryOver.putBack': () => 'Palauta luetteloon',
  'carryOver.isBack': () => 'Kortit ovat taas luettelossa',

  'column.lastDay': () => 'Viimeinen voimassaolopäivä',
  'column.office': () => 'Toimipiste',
  'error.lastDay': () =>
    'Kirjoita viimeinen voimassaolopäivä muodossa 9.3.2027. Se voi olla enintään vuoden päässä tästä päivästä.',
  'error.office': () => 'Kirjoita toimipisteen nimi niin kuin se on rekisterissä.',
  'help.cardImport': () => 'tuo kortit – tuo aiemmin luovutetut kortit taulukosta',
  'cardImport.title': () => 'Aiemmin luovutettujen korttien tuonti',
  'cardImport.how': (p: { most: number }) =>
    `Täytä taulukkopohja ja lähetä se tiedostona tähän keskusteluun, tai liitä rivit otsikoineen viestiin. Kerralla voi tuoda enintään ${p.most} korttia.`,
  'cardImport.counted': () =>
    'Tuotuja kortteja voi käyttää heti. Niitä ei lasketa luovutuksiin, koska niiden luovutuspäivää ei tiedetä.',
  'cardImport.offices': () => 'Toimipisteiden nimet',
  'cardImport.done': (p: { count: number }) => {
    if (p.count === 0) return 'Uusia kortteja ei tuotu';
    return p.count === 1 ? 'Yksi kortti on tuotu' : `${p.count} korttia on tuotu`;
  },
  'cardImport.already': (p: { count: number }) =>
    p.count === 1
      ? 'Yksi kortti oli jo rekisterissä. Sitä ei muutettu.'
      : `${p.count} korttia oli jo rekisterissä. Niitä ei muutettu.`,
  'cardImport.more': (p: { count: number }) => `Lisäksi korjattavaa on ${p.count} muulla rivillä.`,
  'cardImport.fix': () => 'Korjaa rivit taulukkoon ja lähetä se uudelleen. Jo tuodut kortit eivät muutu.',
  'cardImport.again': () => 'Tuo kortteja',
  'cardImport.undo': () => 'Peru tuonti',
  'cardImport.undone': (p: { count: number }) =>
    p.count === 1 ? 'Yhden kortin tuonti on peruttu' : `${p.count} kortin tuonti on peruttu`,
  'cardImport.notUndone': (p: { count: number }) =>
    `Rekisteriin jäi ${p.count === 1 ? 'yksi kortti' : `${p.count} korttia`}: korttia on jo käytetty tai vuorokausi on kulunut.`,
  'cardImport.undoneRow': () => 'Tämän kortin tuonti on peruttu, eikä sitä tuotu uudelleen.',

  'reminder.title': () => 'Muistutus Kaikukortista',
  'reminder.none': (p: { name: string; from: string; to: string }) =>
    `${p.name}: botille ei ole kirjattu luovutuksia ajalta ${p.from}–${p.to}. Aina ei ole asiakasta, joka tarvitsee korttia. Jos luovutuksia on paperilla, ne voi kirjata oikealle päivälle.`,
  'reminder.aim': () =>
    'Tavoite on, että asiakastyötä tekevä kertoo kortista jokaiselle kohderyhmään kuuluvalle asiakkaalle.',
  'reminder.how': () =>
    'Botti muistuttaa enintään kerran kuukaudessa. Muistutus koskee toimipistettä, ei työntekijöitä. Se on botin oletus, ei toimintamallin sääntö.',
  'reminder.stop': () => 'Älä muistuta toimipistettä',
  'reminder.start': () => 'Muistuta toimipistettä',
  'reminder.stopped': () => 'Toimipistettä ei enää muistuteta',
  'reminder.stoppedBody': () =>
    'Muistutuksia ei tule kenellekään toimipisteessä. Ne saa takaisin tästä tai kirjoittamalla omat luovutukset.',
  'reminder.preview': () => 'Näytä muistutus',
  'reminder.previewNote': () =>
    'Näin muistutus kuuluu, jos edellisessä kuussa ei ole kirjattu luovutuksia. Tätä ei lähetetty kenellekään.',
  'reminder.started': () => 'Toimipistettä muistutetaan taas',
  'reminder.isOn': () =>
    'Jos kuukaudelta ei ole kirjattu luovutuksia, botti muistuttaa toimipistettä kerran seuraavan kuukauden alussa.',
  'reminder.isOff': () =>
    'Botti ei muistuta toimipistettä, vaikka kuukaudelta ei olisi kirjattu luovutuksia.',
};

export type OfficeTexts = typeof officeFi;
