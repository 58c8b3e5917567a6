import type { RoutingLeaf, RoutingNode } from '#shared/model/routing.ts'
import type { TeamFunction } from '#shared/model/words.ts'

const to = (team: RoutingLeaf['to'], ...loop: TeamFunction[]): RoutingLeaf => ({ to: team, loop })
const ask = (
  fact: Extract<RoutingNode, { fact: unknown }>['fact'],
  is: string[],
  yes: RoutingNode,
  no: RoutingNode,
): RoutingNode => ({ fact, is, yes, no })

/** Who is in the loop for what, until a workspace says otherwise: danger first, then law, then what the message wants. */
export const DEFAULT_TREE: RoutingNode = ask(
  'signal',
  ['safety'],
  to('product', 'support', 'legal', 'pr'),
  ask(
    'signal',
    ['legal'],
    to('legal', 'support'),
    ask(
      'intent',
      ['praise', 'spam'],
      to('own'),
      ask(
        'signal',
        ['job'],
        to('hr'),
        ask(
          'signal',
          ['press'],
          to('pr'),
          ask(
            'intent',
            ['idea'],
            to('product', 'marketing'),
            ask(
              'intent',
              ['needs_help', 'complaint'],
              ask('reach', ['wide'], to('support', 'pr'), to('support')),
              ask(
                'intent',
                ['purchase_intent'],
                to('sales'),
                ask('team', ['sales', 'hr', 'pr', 'product', 'legal'], to('own'), to('support')),
              ),
            ),
          ),
        ),
      ),
    ),
  ),
)
