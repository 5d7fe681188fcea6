/** What came back over HTTP. */
export interface HttpAnswer {
  status: number;
  headers: Headers;
  text: string;
}
