const vuorokautta = (n: number): string => (n === 1 ? 'vuorokauden' : `${n} vuorokauden`);

/** Texts of what people look at after they entered it: their last entries, and corrections. */
export const entriesFi = {
  'help.entries': () => 'omat kirjaukset – viimeisimmät kirjaukset, niiden peruminen ja korjaaminen',
  'entries.handovers': () => 'Viimeisimmät luovutukset',
  'entries.handover': () => 'Luovutus',
  'entries.row': (p: { code: string; day: string; state: string }) => `${p.code} · ${p.day} · ${p.state}`,
  'entries.state.valid': () => 'voimassa',
  'entries.state.expired': () => 'ei enää voimassa',
  'entries.state.blocked': () => 'käyttö estetty',
  'entries.state.replaced': () => 'vaihdettu uuteen',
  'entries.state.undone': () => 'luovutus peruttu',
  'entries.stateTitle': () => 'Tila',
  'entries.choose': () => 'Valitse luovutus',
  'entries.open': () => 'Avaa',
  'entries.others': () => 'Viimeisimmät kirjaukset',
  'entries.noHandovers': () => 'Toimipisteessä ei ole vielä kirjattu luovutuksia.',
  'entries.correct': () => 'Korjaa',
  'entries.undo': () => 'Peru luovutus',
  'entries.undoHow': () => 'Luovutuksen voi perua vuorokauden ajan, jos korttia ei ole vielä käytetty.',
  'entries.correctHow': () => 'Korjaus jättää kortin voimaan.',
  'entries.nothingLeft': () => 'Tätä kirjausta ei voi enää perua eikä korjata.',

  'correction.handover': () => 'Luovutuksen korjaus',
  'correction.fill': () => 'Täytä vain ne kohdat, jotka korjataan. Muut pysyvät ennallaan.',
  'correction.day': () => 'Oikea luovutuspäivä',
  'correction.notShown': () =>
    'Syntymävuotta, postinumeroa, kotikuntaa, elämäntilannetta ja sukupuolta ei näytetä tallentamisen jälkeen. Jos jokin niistä on väärin, anna se uudelleen.',
  'correction.unchanged': () => 'Ei muuteta',
  'correction.renewedSince': () =>
    'Elämäntilannetta ja sukupuolta ei voi korjata tässä, koska kortti on uusittu luovutuksen jälkeen.',
  'correction.office': () =>
    'Toimipistettä ei voi korjata tässä. Jos se on väärin, peru luovutus ja kirjaa se uudelleen. Luovutuksen voi perua vuorokauden ajan, jos korttia ei ole vielä käytetty.',
  'correction.submit': () => 'Tallenna korjaus',
  'correction.nothing': () => 'Täytä ainakin yksi kohta. Mitään ei ole vielä muutettu.',
  'correction.dayFormat': () => 'Kirjoita päivä, kuukausi ja vuosi numeroin näin: pp.kk.vvvv.',
  'correction.dayRange': (p: { earliest: string; latest: string }) =>
    `Luovutuspäivä voi olla aikaisintaan ${p.earliest} ja viimeistään kirjauspäivä ${p.latest}.`,
  'correction.usedBefore': () => 'Korttia on käytetty ennen tätä päivää, joten se on luovutettu aikaisemmin.',
  'correction.dayFixed': () =>
    'Kortin voimassaolo on muuttunut luovutuksen jälkeen, joten luovutuspäivää ei voi enää korjata.',
  'correction.handoverDone': () => 'Luovutus on korjattu',
  'correction.what': (p: { name: string }) => `Korjattu: ${p.name}.`,
  'correction.inKaikukanta': () =>
    'Luovutus on jo merkitty rekisteröidyksi Kaikukantaan. Tee sama korjaus myös siellä.',
  'correction.municipality': (p: { municipality: string }) => `Kotikunnaksi kirjattiin ${p.municipality}.`,
  'correction.tellLastDay': (p: { lastDay: string }) =>
    `Kerro asiakkaalle: kortin viimeinen voimassaolopäivä on nyt ${p.lastDay}.`,
  'correction.handoverLate': (p: { days: number }) =>
    `Luovutusta voi korjata ${vuorokautta(p.days)} ajan kirjaamisesta, ja se aika on jo kulunut. Aika on botin oletus, ei toimintamallin sääntö.`,

  'entries.which': () => 'Mitä kirjauksia katsotaan?',
  'entries.visits': () => 'Viimeisimmät käytöt',
  'entries.visit': () => 'Kortin käyttö',
  'entries.visitUndone': () => 'käyttö peruttu',
  'entries.chooseVisit': () => 'Valitse käyttö',
  'places.office': () => 'Muut toimipisteet',
  'places.venue': () => 'Muut kohteet',
  'places.choose.office': () => 'Toimipiste',
  'places.choose.venue': () => 'Kohde',
  'places.open': () => 'Näytä',
  'entries.ofAgent': (p: { days: number }) =>
    `Käytöt, jotka oma organisaatiosi on kirjannut tähän kohteeseen ${p.days} päivän aikana. Kohteen omat kirjaukset näkee kohde.`,
  'entries.noAgentVisits': (p: { days: number }) =>
    `Organisaatiosi ei ole kirjannut tähän kohteeseen käyttöjä ${p.days} päivän aikana.`,
  'entries.noVisits': () => 'Kohteessa ei ole vielä kirjattu käyttöjä.',
  'entries.undoVisit': () => 'Peru käyttö',
  'entries.undoVisitHow': () => 'Käytön voi perua vuorokauden ajan.',
  'entries.visitDay': () => 'Käyttöpäivä',
  'entries.people': () => 'Kävijät',
  'correction.visit': () => 'Käytön korjaus',
  'correction.visitDay': () => 'Oikea käyttöpäivä, jos päivä on väärin',
  'correction.visitDone': () => 'Käyttö on korjattu',
  'correction.visitBeside': () =>
    'Kaikukanta on alueesi rekisteri: jos käyttö on jo siellä, korjaa se myös siellä.',
  'correction.refused.expired': (p: { day: string }) => `Kortti ei ollut voimassa ${p.day}.`,
  'correction.refused.blocked': (p: { day: string }) => `Korttia ei voinut käyttää ${p.day}.`,
  'correction.refused.replaced': (p: { day: string }) => `Kortin tilalla oli uusi kortti ${p.day}.`,
  'correction.refused.unknown': (p: { day: string }) => `Korttia ei ollut rekisterissä ${p.day}.`,
  'correction.visitDayNow': (p: { day: string }) => `Käyttöpäiväksi on nyt kirjattu ${p.day}.`,
  'correction.visitDayRange': (p: { earliest: string; latest: string }) =>
    `Käyttöpäivä voi olla aikaisintaan ${p.earliest} ja viimeistään kirjauspäivä ${p.latest}.`,
  'correction.visitLate': (p: { days: number }) =>
    `Käyttöä voi korjata ${vuorokautta(p.days)} ajan kirjaamisesta, ja se aika on jo kulunut. Aika on botin oletus, ei toimintamallin sääntö.`,
};

export type EntryTexts = typeof entriesFi;
