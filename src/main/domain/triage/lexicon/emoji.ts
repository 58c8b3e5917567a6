import type { Weighted } from './weighted.ts'

/** Emoji and emoticons by feeling. */
export const EMOJI: Weighted = [
  [-2.4, '😡 🤬 😠 👎 🖕 💩 🤮 🤢 😤 👿 😾 🤡 💔 🗑'],
  [
    -1.5,
    "😞 😔 😟 😕 🙁 ☹ 😣 😖 😫 😩 😢 😭 😒 🙄 😑 😰 😱 🤦 😥 😓 😿 😪 😧 😦 🥺 😬 🤯 🐌 :( :-( :/ :-/ :'( ;( D: >:( ):",
  ],
  [2.2, '😍 🥰 😘 ❤ 🧡 💛 💚 💙 💜 🖤 💖 💕 💗 💓 💞 😻 🤩 🏆 🥇 🎉 🎊 💯 🙌 😇 <3 ♥'],
  [1.5, '😀 😃 😄 😁 😆 😊 ☺ 🙂 😋 😎 🤗 👍 👌 👏 🙏 💪 ✨ 🌟 ⭐ 🌹 💐 🌸 🍀 🔥 😉 🤤 🥳 :) :-) :D :-D ;) =) :] )) xD'],
  [0.6, '😂 🤣 😅 😜 😝 😛 🤪 👀'],
]
/** Emoji that turn praise beside them into mockery. */
export const MOCKING = /🙄|😒|🙃|🤡|🤔|😑|🖕|😤|👎|😏/u
