/** Lint rules of this project that no library has. */

/** Pure code gets the time and chance as arguments; it never asks the machine for them. */
const noReadingTheClock = {
  meta: {
    type: 'problem',
    docs: { description: 'No current time and no randomness in pure code' },
    messages: { asked: '{{what}} asks the machine: pass the value in as an argument.' },
  },
  create(context) {
    const report = (node, what) => context.report({ node, messageId: 'asked', data: { what } })
    return {
      NewExpression(node) {
        if (node.callee.name === 'Date' && node.arguments.length === 0) report(node, 'new Date()')
      },
      CallExpression(node) {
        if (node.callee.name === 'Date') report(node, 'Date()')
      },
      MemberExpression(node) {
        const what = `${node.object.name}.${node.property.name}`
        if (['Date.now', 'Math.random', 'performance.now', 'crypto.randomUUID'].includes(what)) report(node, what)
      },
    }
  },
}

export default { meta: { name: 'house' }, rules: { 'no-reading-the-clock': noReadingTheClock } }
