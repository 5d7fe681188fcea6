import { readPackageSettings } from '../../manifest/settings.js';

/** Environment of an installation for which everything is set; `.example` names belong to nobody. */
export const SAMPLE_ENV = {
  MicrosoftAppId: '5F0C1A52-7B1D-4F53-9B60-2C8E1D7A9E10',
  PUBLIC_URL: 'https://botti.kunta.example/',
  APP_DEVELOPER_NAME: 'Esimerkin kunta',
  APP_WEBSITE_URL: 'https://www.kunta.example/kaikubotti',
  APP_PRIVACY_URL: 'https://www.kunta.example/tietosuoja',
  APP_TERMS_URL: 'https://www.kunta.example/kayttoehdot',
};

export const SAMPLE_SETTINGS = readPackageSettings(SAMPLE_ENV);
