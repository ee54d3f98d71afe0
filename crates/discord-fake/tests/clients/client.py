"""What discord.py makes of the small Discord: it connects, sends, edits, answers a press privately, and deletes.

Arguments: the API's address, the token, the channel. Ends with 0 when all of it went well.
"""

import sys

import discord
import yarl

API, TOKEN, CHANNEL = sys.argv[1:4]
discord.http.Route.BASE = f"{API}/api/v10"
discord.gateway.DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(API.replace("http:", "ws:"))


class Client(discord.Client):
    """Plays it through once."""

    sent = None
    finished = False

    async def on_ready(self):
        if self.sent is not None:
            return
        channel = await self.fetch_channel(int(CHANNEL))
        view = discord.ui.View(timeout=None)
        view.add_item(discord.ui.Button(label="Press", custom_id="press"))
        self.sent = await channel.send("sent", view=view)
        await self.sent.edit(content="edited")

    async def on_interaction(self, press):
        await press.response.send_message(f"pressed by {press.user.display_name}", ephemeral=True)
        await self.sent.delete()
        self.finished = True
        await self.close()


client = Client(intents=discord.Intents(guilds=True))
client.run(TOKEN)
sys.exit(0 if client.finished else 1)
