// The package's own entry cannot be imported in Node; its bundle can, and exports the same things.
declare module 'adaptivecards/dist/adaptivecards.js' {
  import type * as entry from 'adaptivecards';
  const library: typeof entry;
  export default library;
}
