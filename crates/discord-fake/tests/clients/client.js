// What discord.js makes of the small Discord: it connects, sends, edits, answers a press privately, and deletes.
// Arguments: the API's address, the token, the channel. Ends with 0 when all of it went well.
'use strict';

const {
  ActionRowBuilder, ButtonBuilder, ButtonStyle, Client, GatewayIntentBits, MessageFlags,
} = require('discord.js');

const [api, token, channelId] = process.argv.slice(2);
const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: `${api}/api` } });

function failed(error) {
  console.error(error);
  process.exit(1);
}

process.on('unhandledRejection', failed);
client.on('error', failed);
client.once('clientReady', async () => {
  const channel = await client.channels.fetch(channelId);
  const button = new ButtonBuilder().setCustomId('press').setLabel('Press').setStyle(ButtonStyle.Primary);
  const rows = [new ActionRowBuilder().addComponents(button)];
  const sent = await channel.send({ content: 'sent', components: rows, nonce: 'n-1', enforceNonce: true });
  client.once('interactionCreate', async (press) => {
    await press.reply({ content: `pressed by ${press.user.displayName}`, flags: MessageFlags.Ephemeral });
    await sent.delete();
    await client.destroy();
    process.exit(0);
  });
  await sent.edit({ content: 'edited' });
});
client.login(token);
