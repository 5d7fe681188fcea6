import type { ClientWords } from './words.js';

export const clientFi: ClientWords = {
  title: 'Kaikukorttisi',
  valid: (p) =>
    `Korttisi on voimassa ${p.lastDay} asti. Sillä saat maksuttomia pääsylippuja ja kurssipaikkoja.`,
  trialEnds: (p) => `Alueen kokeilu päättyy ${p.lastDay}. Siksi korttisi ei ole voimassa koko vuotta.`,
  notYet: 'Kortti toimii vasta, kun toimipiste on rekisteröinyt sen. Kysy täältä, milloin voit käyttää sitä.',
  notYetRenewed:
    'Uusi päivä on voimassa vasta, kun toimipiste on kirjannut sen. Kysy täältä, milloin voit käyttää korttia.',
  identity:
    'Ota mukaan kortti sekä henkilökortti, ajokortti tai passi. Kohde voi tarkistaa, kenen kortti on.',
  personal: 'Kortti on henkilökohtainen. Et saa antaa tai lainata sitä toiselle.',
  children:
    'Alle 18-vuotiaat lapsesi ja lapsenlapsesi pääsevät maksutta samaan tilaisuuteen yhdessä kanssasi, eivät kuitenkaan kansalaisopiston kursseille.',
  office: (p) =>
    `Kortti uusitaan täällä: ${p.office}. Kerro tänne myös, jos tietosi muuttuvat, esimerkiksi lasten määrä.`,
  where: {
    home: 'Kotikunnassasi kortti käy esimerkiksi näissä kohteissa',
    elsewhere: 'Alueen muissa kunnissa kortti käy esimerkiksi näissä kohteissa',
    area: 'Kortti käy esimerkiksi näissä kohteissa',
  },
  ask: 'Kysy kohteesta etukäteen, mitä kortilla saa.',
};
