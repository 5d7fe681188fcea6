import { openStore, type Store } from '../../services/store/open.js';
import { startBot, type BotOptions, type RunningBot } from './bot.js';
import { startFaultProxy, type FaultProxy } from './fault-proxy.js';

/** A bot whose way to its database can fail; `store` is the way past that. */
export interface BotBehindProxy<K extends string> extends RunningBot<K> {
  proxy: FaultProxy;
}

/** Starts a bot with a line that can fail; unless told otherwise it hurries, as it does in the field. */
export async function startBotBehindProxy<K extends string>(
  options: Omit<BotOptions<K>, 'through'>,
): Promise<BotBehindProxy<K>> {
  const ways: { proxy: FaultProxy; store: Store }[] = [];
  const bot = await startBot({
    hurries: true,
    ...options,
    through: async (_store, { uri, name }) => {
      const proxy = await startFaultProxy(uri);
      const store = await openStore({ uri: proxy.uri, name });
      ways.push({ proxy, store });
      return store;
    },
  });
  const [way] = ways;
  if (way === undefined) throw new Error('the bot took no store');
  return {
    ...bot,
    proxy: way.proxy,
    close: async () => {
      await way.proxy.pass();
      await bot.close();
      await way.store.close();
      await way.proxy.close();
    },
  };
}
