// The product as `npm start` runs it, which ends as on Ctrl-C when the bench ends.
process.once('disconnect', () => {
  process.kill(process.pid, 'SIGTERM');
});
process.channel?.unref();
await import('../bot/main.js');
