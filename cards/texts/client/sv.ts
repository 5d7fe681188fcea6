import type { ClientWords } from './words.js';

export const clientSv: ClientWords = {
  title: 'Ditt Kaikukort',
  valid: (p) =>
    `Ditt kort gäller t.o.m. ${p.lastDay}. Med det får du avgiftsfria inträdesbiljetter och kursplatser.`,
  trialEnds: (p) => `Områdets försök slutar ${p.lastDay}. Därför gäller ditt kort inte ett helt år.`,
  notYet: 'Kortet fungerar först när enheten har registrerat det. Fråga här när du kan använda det.',
  notYetRenewed:
    'Det nya datumet gäller först när enheten har registrerat det. Fråga här när du kan använda kortet.',
  identity:
    'Ta med kortet och identitetskort, körkort eller pass. Besöksmålet får kontrollera vems kortet är.',
  personal: 'Kortet är personligt. Du får inte ge eller låna ut det till någon annan.',
  children:
    'Dina barn och barnbarn under 18 år kommer in gratis på samma evenemang tillsammans med dig, men inte på medborgarinstitutets kurser.',
  office: (p) =>
    `Kortet förnyas här: ${p.office}. Berätta också här om dina uppgifter ändras, till exempel antalet barn.`,
  where: {
    home: 'I din hemkommun gäller kortet till exempel på de här besöksmålen',
    elsewhere: 'I områdets andra kommuner gäller kortet till exempel på de här besöksmålen',
    area: 'Kortet gäller till exempel på de här besöksmålen',
  },
  ask: 'Fråga besöksmålet på förhand vad du får med kortet.',
};
