import { englishHome } from './en-home.ts'
import { englishKitchen } from './en-kitchen.ts'
import type { LanguageTexts } from './topic.ts'

export const english: LanguageTexts = {
  topics: { ...englishKitchen, ...englishHome },
  hellos: ['Hi,', 'Hello!', 'Good morning!', 'Hi there,', 'Evening all.', 'Dear team,', 'Help please!', 'Hey,', 'Sorry to bother you:', 'Question:'],
  greetings: ['Hi {n},', 'Hello {n},', 'Good morning {n},', 'Dear {n},', '{n}, thanks for writing:', 'Hi {n}, thank you for the details:', 'Hello {n}, good that you ask:'],
  deflections: [
    'Hi {n}, oh no! Have you seen our Sunday recipes? Maybe they cheer you up. 🙂',
    'Hello {n}, thank you for being part of the community! Please look at the FAQ on our site.',
    'Hi {n}, this page is for news only. The hotline is open Monday to Friday.',
    'Hi {n}, we are sorry to hear that! Stay tuned for our next product launch.',
    'Thanks for your comment, {n}! Have a great day.',
    'Hello {n}, please use the contact form, thank you.',
    'Hi {n}, that does not sound nice. Did you try switching it off and on?',
    'Dear {n}, your opinion is important to us.',
    'Hi {n}! Did you know that the new range is out? Link in bio!',
    'Hello {n}, unfortunately the social team cannot see orders.',
  ],
  handovers: [
    'Hi {n}, this is one for the service people. I have passed it on, they answer here.',
    'Hello {n}, sorry about that! My colleagues from customer service take over.',
    'Hi {n}, thanks for telling us. I have handed this to Support, with your pictures.',
    '{n}, I only do the recipes, but I know who can help. One moment.',
    'Hi {n}, passed on to the right desk. You should hear from them today.',
  ],
  apologies: ['Sorry that you had to wait.', 'You should have heard from us much earlier, I apologise.', 'This took far too long, sorry.', 'Your message stood in the wrong inbox, I am sorry.'],
  chasers: [
    'Anybody there?', 'Still waiting for an answer.', 'I see you posting, so somebody must be awake?', 'Any news on this?', 'Hello? It has been {days} days.',
    'Do I have to phone after all?', 'Second try. Please answer.', 'You answered the person who liked the picture, but not me.', 'Is this the wrong place to ask? Then tell me where.', '??',
  ],
  endings: [
    'Forget it, I ordered from somebody else.', 'Never again. Sad, we have had three of yours.', 'So that is your service. Noted.', 'I have left a review, you will find it.',
    'Then I send it back.', 'Not what I asked, but all right.', 'My neighbour fixed it in ten minutes. You are welcome.', 'What a waste of time.',
  ],
  thanks: [
    'Thank you, that did it!', 'Perfect, works again. Thanks {a}!', 'Wow, that was quick.', 'All good now, thank you.', 'Great service, I did not expect that on here.', 'Thanks, I will try tonight.',
    'Part arrived today, fits. Thank you!', 'You saved the weekend.', 'Okay, thanks.', 'Brilliant. Kids say thank you too.', 'Sorted! Cheers.', 'Best answer I ever got from a company.', 'Super, appointment is made.', '👍 thanks',
  ],
  cheers: ['Thank you, {n}! That makes our day.', 'Oh, that is lovely to read, {n}.', '{n}, we have printed this and put it on the door of the workshop.', 'Thank you {n}! Say hello to everyone from us.', '❤️ {n}'],
  signatures: ['{a}', '– {a}', '{a}, {b} service', 'Best, {a}', 'Kind regards, {a}', '^{a}', ''],
  slots: {
    e: ['E3', 'E7', 'F07', 'F12', 'E21', 'H4'],
    since: ['since Monday', 'since last week', 'for three weeks', 'since yesterday evening', 'for ten days', 'since the update', 'since we moved'],
    age: ['four months old', 'just over two years old', 'six years old', 'brand new', 'a year and a half old', 'not even a week old'],
    dish: ['Sunday roast', 'sourdough', 'plum cake', 'lasagne', 'cinnamon rolls', 'focaccia', 'cheesecake', 'roast cauliflower'],
    inCity: ['in Leeds', 'in Bristol', 'in Cardiff', 'in Glasgow', 'in Norwich', 'in Austin', 'in Columbus', 'in Portland', 'near Manchester', 'in Hull'],
    room: ['the bedroom', 'an attic room', 'the living room', 'a small office', 'the nursery', 'the kitchen'],
    shop: ['at the kitchen studio', 'online', 'in the outlet', 'on a marketplace', 'at the builders’ merchant', 'from you directly'],
    price: ['£40', '£120', '$85', '$260', '£19', '$310'],
    days: ['two', 'three', 'four', 'six', 'nine'],
    friend: ['jo_hartley', 'mike.in.leeds', 'shelbyv', 'the_okafors', 'tamsin.p'],
  },
}
