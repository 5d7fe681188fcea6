/** The name under which the embedded store tells what it is: the version beside it is the one of MongoDB that it resembles. */
export const EMBEDDED_PRODUCT = 'Kaikubotti embedded store';
