// Word material of the invented practice in English.
import type { Material } from './material.ts'

export const en: Material = {
  fillers: {
    when: [
      'on Monday',
      'on Tuesday evening',
      'midweek',
      'over the weekend',
      'the day after our last session',
      'on Thursday morning',
      'twice since we last met',
      'earlier this week',
      'three days ago',
      'late on Friday',
      'on the way home from work',
      'first thing this morning'
    ],
    since: [
      'since the last session',
      'over the past {few} days',
      'for about {few} weeks',
      'since the start of the month',
      'since the holidays',
      'for most of this week'
    ],
    few: ['two', 'three', 'four', 'five', 'six'],
    person: [
      'a colleague',
      'an older sister',
      'a close friend',
      'a neighbour',
      'a cousin',
      'a younger brother',
      'a flatmate',
      'an aunt',
      'a former classmate',
      'a line manager'
    ],
    partner: ['their partner', 'their spouse', 'the person they live with'],
    place: [
      'the office',
      'the supermarket',
      'a family lunch',
      'the train',
      'a school meeting',
      'the gym',
      'a birthday dinner',
      'the waiting room of the dentist',
      'a staff meeting',
      'the park'
    ],
    feeling: [
      'tense',
      'tearful',
      'flat',
      'restless',
      'on edge',
      'worn out',
      'relieved',
      'ashamed',
      'irritable',
      'hopeful but wary',
      'numb',
      'unexpectedly calm',
      'lonely',
      'angry and then guilty',
      'overwhelmed'
    ],
    body: [
      'a tight chest',
      'shallow breathing',
      'a knot in the stomach',
      'clenched jaws',
      'heavy legs',
      'a racing heart',
      'headaches by the afternoon',
      'sore shoulders',
      'trembling hands',
      'a lump in the throat'
    ],
    thought: [
      '“I should be coping better than this”',
      '“they will find out that I am not up to it”',
      '“if I stop, everything falls apart”',
      '“nobody really wants to hear this”',
      '“something bad is about to happen”',
      '“it is always my fault”',
      '“I have left it too late”',
      '“I am a burden”',
      '“other people manage, why can’t I”',
      '“I must not disappoint anyone”'
    ],
    activity: [
      'walking along the canal',
      'swimming',
      'cooking for friends',
      'gardening',
      'drawing',
      'reading before bed',
      'choir practice',
      'repairing an old bicycle',
      'a yoga class',
      'phoning a friend',
      'baking bread',
      'playing the piano',
      'birdwatching',
      'an evening class'
    ],
    scale: [
      '{digit} out of ten, {digit} at the previous session',
      'about {digit} out of ten',
      'between {few} and {digit} out of ten',
      'lower than last time, near {digit}'
    ],
    digit: ['3', '4', '5', '6', '7'],
    often: [
      'most days',
      'two or three times a week',
      'every other evening',
      'less often than before',
      'nearly every morning',
      'only once this week'
    ],
    step: [
      'writing one line a day',
      'leaving work on time twice',
      'asking one question in the meeting',
      'switching the phone off at nine',
      'a ten-minute walk after lunch',
      'one phone call a week',
      'saying “let me think about it” before agreeing',
      'eating breakfast sitting down',
      'keeping Sunday afternoon free',
      'putting the worry on paper'
    ],
    strength: [
      'humour',
      'patience with others',
      'honesty about setbacks',
      'curiosity',
      'a strong sense of fairness',
      'loyalty to friends',
      'practical good sense',
      'willingness to try again'
    ],
    manner: ['gently', 'together', 'step by step', 'with care', 'at {name}’s pace', 'in some detail']
  },
  opening: [
    '{name} joined on time and chose to begin with the past week.',
    '{name} arrived a few minutes late, apologised, and settled quickly.',
    'We began with a brief check-in: {name} described the week as {feeling}.',
    '{name} asked to start with what happened {when}.',
    'The connection dropped once; we resumed without difficulty.',
    '{name} had made notes beforehand and read from them.',
    'At the beginning {name} was unsure what to bring, then spoke of {place}.',
    '{name} said that the previous session had “stayed in the mind” {since}.',
    'We picked up the thread of last time at {name}’s request.',
    'After a quiet start, {name} spoke more freely than in earlier sessions.'
  ],
  observation: [
    'Spoke clearly, at an even pace; affect matched what was said.',
    'Looked tired, kept eye contact, smiled when recalling {activity}.',
    'Tearful when speaking about {person}, able to go on after a pause.',
    'Posture loosened in the second half of the session.',
    'Speech was faster at first and slowed as we went on.',
    'Was reflective, with several long pauses that seemed useful.',
    'Hands were restless whenever {place} came up.',
    'Alert and oriented; thinking coherent; humour came back towards the end.',
    'Voice dropped when describing {body}.',
    'Engaged throughout; asked good questions about the method.',
    'Seemed {feeling} on arrival and more settled on leaving.',
    'Restrained at first, then visibly moved.'
  ],
  themes: [
    {
      about: ['Worry and panic, mostly at work. Referred by {person}.', 'Anxiety with avoidance of travel. Prefers evening sessions.'],
      situation: [
        'Reports that worry came {often}, strongest at {place}.',
        'Left {place} early {when} because of {body}.',
        '{name} managed to stay at {place} in spite of {body}, for the first time {since}.',
        'Describes a panic attack {when}, lasting about ten minutes, with {body}.',
        'Put off a train journey again, and felt {feeling} afterwards.',
        'Had to give a short talk {when}; the days before were worse than the talk itself.'
      ],
      experience: [
        'The thought in the foreground was {thought}.',
        'Anxiety rated {scale}.',
        'Notices {body} before being aware of any thought.',
        'Describes scanning {place} for the nearest exit.',
        'Felt {feeling} once it had passed.',
        'Checked messages over and over in search of reassurance.'
      ],
      intervention: [
        'Mapped the sequence of trigger, thought, body and action {manner}.',
        'Practised slow breathing with a longer out-breath, then named what changed.',
        'Drew up a ladder of feared situations, from easy to hard.',
        'Tested the prediction against what really happened at {place}.',
        'Explained how avoidance keeps the alarm alive, using {name}’s own example.',
        'Set up a small exposure, with a clear end point and no safety behaviour.'
      ],
      response: [
        '{name} found the breathing helpful and asked to repeat it.',
        'Was surprised that the fear fell by half without leaving.',
        'Could say {thought} aloud and then question it.',
        'Remains doubtful, yet willing to try {step}.',
        'Recognised the pattern from school years.',
        'Felt {feeling} during the exercise, and proud after it.'
      ],
      assessment: [
        'Avoidance is narrowing; anticipatory anxiety is now the main part.',
        'Panic remains, with less fear of the panic itself.',
        'Reassurance seeking keeps the worry going; {name} begins to see it.',
        'The pattern fits earlier sessions: high standards, low tolerance of uncertainty.',
        'Daily life is less restricted than at the start; travel is still avoided.'
      ],
      plan: [
        'Repeat the exposure at {place} twice before we meet again.',
        'Postpone worry to a fixed quarter of an hour each evening.',
        'Keep the record of predictions and outcomes.',
        'Next step on the ladder: {place}, alone.',
        'Review which safety behaviours can be dropped first.'
      ]
    },
    {
      about: ['Sleep difficulties after a change of shift pattern.', 'Trouble falling asleep for several years; no medication wished.'],
      situation: [
        'Sleep remains broken: wakes around four, {often}.',
        'Fell asleep within half an hour {when}, which had not happened {since}.',
        'Sleep diary shows about {digit} hours a night and long evenings in front of a screen.',
        'Lay awake {when}, going over a talk with {person}.',
        'Slept through two nights in a row after {activity}.',
        'Napped on the sofa {often} and then could not settle at night.'
      ],
      experience: [
        'Dreads bedtime; at night {thought} comes back.',
        'Tiredness rated {scale}.',
        'Describes mornings as {feeling}, with {body}.',
        'Concentration suffers after lunch; made a minor mistake at {place}.',
        'Felt {feeling} on seeing the diary written out.',
        'Worries that poor sleep will harm the job.'
      ],
      intervention: [
        'Went through the sleep diary {manner} and worked out the time really slept.',
        'Explained sleep pressure and why time in bed should be shorter for a while.',
        'Agreed a fixed rising time, weekends included.',
        'Collected ways to wind down; {activity} came first.',
        'Separated worry from bed: paper and pen in another room.',
        'Looked at what {name} tells themself at four in the morning.'
      ],
      response: [
        'The idea of getting up when awake met with reluctance, then with curiosity.',
        '{name} was relieved that no perfect night is asked for.',
        'Chose {step} as the first change.',
        'Noticed that two “terrible” nights were in fact average.',
        'Laughed at the list of things tried before, with some tenderness.',
        'Would rather go slowly; we agreed.'
      ],
      assessment: [
        'Sleep is shorter but more solid; daytime function is holding.',
        'Conditioned wakefulness, kept up by long hours in bed.',
        'Worry at night is now more of a problem than the sleep itself.',
        'Good understanding of the method; the fixed rising time is the hard part.',
        'Improvement on working days, not yet at weekends.'
      ],
      plan: [
        'Keep the diary one more week, then widen the sleep window by a quarter of an hour.',
        'Rise at the same time every day until we meet.',
        'Screens out of the bedroom; {activity} instead.',
        'If awake for long, get up and sit in the other room.',
        'Ask the family doctor about snoring, as {partner} mentioned it.'
      ]
    },
    {
      about: ['Grief after the death of a parent.', 'Bereavement; lives alone since last year.'],
      situation: [
        'The anniversary fell {when}; {name} lit a candle and phoned {person}.',
        'Began to sort the clothes and stopped after one drawer.',
        'Heard a familiar song at {place} and had to sit down.',
        'Went back to {activity} for the first time since the funeral.',
        'Family disagree about the house; {name} feels caught between them.',
        'Dreamt of the last visit to the hospital {when}.'
      ],
      experience: [
        'Grief comes in waves, {often}, with {body}.',
        'Feels {feeling} and, at moments, guilty for laughing.',
        'Misses the daily phone call most of all.',
        'Says that {thought} is strongest in the evening.',
        'Relief that the suffering is over, and shame about the relief.',
        'Others expect it to be finished by now, which hurts.'
      ],
      intervention: [
        'Made room for memories; {name} described one afternoon {manner}.',
        'Talked about grief as going back and forth between loss and daily life.',
        'Invited {name} to write an unsent letter.',
        'Named the guilt, and looked at what was really in {name}’s power.',
        'Planned the coming anniversary: with whom, where, and how to leave early.',
        'Explored which of the shared habits might be kept.'
      ],
      response: [
        'Wept, and said it was a relief to do so with someone.',
        'Brought a photograph and smiled while telling its story.',
        'Found the idea of two movements, loss and life, “exactly right”.',
        'Not ready for the letter; would like to come back to it.',
        'Could grant that everything possible had been done.',
        'Chose to keep {activity} as a way of remembering.'
      ],
      assessment: [
        'Grief is painful and moving; no sign of being stuck.',
        'Support from {person} is real, though seldom asked for.',
        'Guilt softens as the last months can be told in order.',
        'Withdrawal is lessening; the evenings remain hardest.',
        'Mourning fits the closeness of the bond.'
      ],
      plan: [
        'Sort one more drawer, with {person} present.',
        'Letter: only if it feels right.',
        'Keep one evening a week for company.',
        'Speak about the house next time.',
        'Visit the grave with {person}, and go for tea afterwards.'
      ]
    },
    {
      about: ['Exhaustion at work, on reduced hours.', 'Burnout after two years of staff shortages. Thinks of changing job.'],
      situation: [
        'Worked late {often}, and answered messages on Sunday.',
        'Told {person} that the workload could not go on; the answer was vague.',
        'Took a full lunch break {when}, for the first time {since}.',
        'Met the occupational physician {when}; return is planned in stages.',
        'Cried in the car after {place}.',
        'Turned down an extra task and spent the evening doubting it.'
      ],
      experience: [
        'Exhaustion rated {scale}.',
        'Feels {feeling} at the thought of Monday, with {body}.',
        'Catches {thought} whenever taking a rest.',
        'Interest in the work itself is coming back in small doses.',
        'Cynical remarks, followed by shame about them.',
        'Describes the weekend as recovery, never as leisure.'
      ],
      intervention: [
        'Listed what gives and what takes energy {manner}.',
        'Rehearsed a short, friendly refusal.',
        'Looked at where the rule {thought} was learnt.',
        'Divided the tasks into three: keep, hand over, drop.',
        'Planned breaks as fixed appointments.',
        'Weighed staying and leaving on paper, without deciding.'
      ],
      response: [
        'Saw with surprise how little stood in the “gives” column.',
        'Role-play was awkward and then funny; the sentence held.',
        'Took up {step} at once.',
        '{name} resists the idea of handing over, and knows it.',
        'Felt {feeling} when the old rule was said aloud.',
        'Is considering a talk with the manager, with notes in hand.'
      ],
      assessment: [
        'Recovery under way but fragile; boundaries are the point to work on.',
        'The load is real: this is not only a matter of coping.',
        'Perfectionism makes every delegated task feel unsafe.',
        'Energy rises when {activity} has a place in the week.',
        'Return in stages seems realistic.'
      ],
      plan: [
        'No messages after seven in the evening.',
        'Prepare the talk with the manager in writing.',
        'Two breaks a day, away from the desk.',
        'Bring the contract, so we can look at the hours.',
        'Choose one task to hand over this week.'
      ]
    },
    {
      about: ['Strain in the couple since the birth of the second child.', 'Recurring quarrels; thinks about separation.'],
      situation: [
        'Quarrelled with {partner} {when} about money, and slept apart.',
        'An evening out with {partner} went well, “almost like before”.',
        'Silence lasted two days after a remark about {person}.',
        '{name} asked for help at home and was heard.',
        'The plan to move brought up old disappointments.',
        'Learnt {when} that {partner} had spoken to {person} about their difficulties.'
      ],
      experience: [
        'Feels {feeling} as soon as voices rise, with {body}.',
        'Withdraws at first, then says more than intended.',
        'Longs for tenderness, and finds it hard to ask.',
        'Believes {thought} during the quarrel, and doubts it next morning.',
        'Closeness rated {scale}.',
        'Compares this with the parents’ marriage.'
      ],
      intervention: [
        'Drew the circle of pursuit and retreat {manner}.',
        'Turned a reproach into a wish, in {name}’s own words.',
        'Slowed the last quarrel down, frame by frame.',
        'Agreed signs for taking a pause, and for coming back.',
        'Explored what is feared beneath the anger.',
        'Collected moments of the past weeks that went differently.'
      ],
      response: [
        'Recognised the own part in the circle without harshness.',
        'Found the words “I miss you” difficult, and true.',
        'Was {feeling} on seeing the quarrel from {partner}’s side.',
        'Thinks {partner} would accept the pause.',
        'Named {strength} as something both still value.',
        'Remained undecided about staying; that could stand for now.'
      ],
      assessment: [
        'Escalation is shorter; repair comes sooner.',
        'Attachment fears drive the quarrels more than their subjects do.',
        'No sign of violence or fear; asked directly.',
        'Ambivalence about the relationship is spoken of openly.',
        'Parenting works as a team, even in hard weeks.'
      ],
      plan: [
        'One hour a week together, without telephones.',
        'Use the agreed pause at the first sign.',
        'Write down one wish, not a reproach.',
        'Name of a couple therapist given on request.',
        'Observe who makes the first step back.'
      ]
    },
    {
      about: ['Low mood and withdrawal, second episode.', 'Depressed mood since moving abroad. Doctor informed with consent.'],
      situation: [
        'Stayed in bed until noon {often}.',
        'Went out for {activity} {when} and stayed longer than planned.',
        'Cancelled meeting {person} and felt {feeling} about it.',
        'Opened the pile of letters, and dealt with half.',
        'Cooked a warm meal {when}, for the first time {since}.',
        'Missed a deadline; {person} reacted with kindness.'
      ],
      experience: [
        'Mood rated {scale}.',
        'Describes the days as grey, with {body}.',
        'Thinks {thought} {often}.',
        'Little appetite; weight stable as far as known.',
        'Pleasure is rare and short, but noticed.',
        'Feels {feeling} in company, and worse alone.'
      ],
      intervention: [
        'Planned the week with small, definite activities {manner}.',
        'Linked mood and activity, using the diary.',
        'Questioned {thought}: what would be said to a friend?',
        'Looked for the first steps down, and what helped the last time.',
        'Listed people who could be told.',
        'Read the letter to the doctor together before it was sent.'
      ],
      response: [
        'Agreed to {step}, “no more than that”.',
        'Saw that the two better days were those with {activity}.',
        'Words to a friend were far kinder; this touched {name}.',
        'Found the plan too full; we halved it.',
        'Could think of {person} as someone to tell.',
        'Spoke of hope cautiously.'
      ],
      assessment: [
        'Mood is slowly lifting, with ups and downs.',
        'Inactivity and self-reproach keep each other going.',
        'Moderate symptoms; daily tasks take great effort.',
        'Early signs of relapse are now known and named.',
        'Contact with others works better than expected.'
      ],
      plan: [
        'One activity a day, written down the evening before.',
        'Tell {person} what the week has been like.',
        'Rise by nine, daylight before ten.',
        'Continue the diary; bring it.',
        'Speak to the doctor about medication if mood does not lift.'
      ]
    },
    {
      about: ['Self-esteem and the fear of being judged.', 'Harsh self-criticism; student.'],
      situation: [
        'Received praise at {place} and brushed it aside.',
        'Spoke up in a group {when}, and replayed it all night.',
        'Handed in work without a fifth check.',
        'Compared themself with {person} {often}.',
        'Bought clothes they liked and returned them next day.',
        'Asked {person} for feedback; it was better than feared.'
      ],
      experience: [
        'The inner critic says {thought}.',
        'Shame shows itself as {body}.',
        'Felt {feeling} in front of the mirror.',
        'Confidence rated {scale}.',
        'Mistakes seem enormous, successes accidental.',
        'Noticed some pride, and hid it.'
      ],
      intervention: [
        'Gave the critic a chair and a voice, then answered it.',
        'Collected evidence of {strength} {manner}.',
        'Traced the standard back to where it was learnt.',
        'Tried a kinder tone, aloud, three times.',
        'Set an experiment: one deliberate small mistake.',
        'Wrote a list of things that need not be perfect.'
      ],
      response: [
        'The kinder tone felt false at first, then sad, then warm.',
        'Could name {strength} without adding a “but”.',
        'Was amused by the experiment and agreed.',
        'Realised whose voice the critic has.',
        'Felt {feeling}, and stayed with it.',
        'Took {step} as homework, of their own accord.'
      ],
      assessment: [
        'Self-criticism is noticed sooner and believed less.',
        'Shame is still strong where bodies or money come up.',
        'Takes more risks among people, with good experiences.',
        'High standards serve in studies and cost dearly elsewhere.',
        'A kinder inner voice can be heard at times.'
      ],
      plan: [
        'Carry out the small mistake and note what follows.',
        'Accept one compliment with “thank you”.',
        'Write three lines in the kinder tone each evening.',
        'Bring a photograph from the age of ten.',
        'Notice comparisons, without fighting them.'
      ]
    },
    {
      about: ['Living with a chronic illness; pacing.', 'Long recovery after illness, on sick leave.'],
      situation: [
        'A flare-up {when} upset all plans.',
        'Saw the specialist; results unchanged.',
        'Managed {activity} for twenty minutes, and rested before being tired.',
        'Overdid it at {place} and paid for it with two days in bed.',
        'Explained the illness to {person}, who listened.',
        'Applied for adjustments at work {when}.'
      ],
      experience: [
        'Pain rated {scale}.',
        'Feels {feeling} when plans must be cancelled.',
        'Thinks {thought} on bad days.',
        'Angry with the body, and sorry for it.',
        'Fears for the future, above all at night.',
        'Good hours are enjoyed more than before.'
      ],
      intervention: [
        'Went over the pacing diary {manner}, looking for the tipping point.',
        'Spoke of mourning the former life without giving up this one.',
        'Sorted what can be influenced from what cannot.',
        'Practised a brief body scan, with permission to stop.',
        'Found sentences with which to explain limits to others.',
        'Looked for what matters most, and its smallest form.'
      ],
      response: [
        'Found three early signs of overload.',
        'The body scan brought {body}, then some ease.',
        'Grief and anger could stand side by side.',
        'Chose {step} as a form of pacing.',
        'Liked the sentence “today I can do half”.',
        'Was {feeling} to admit needing help.'
      ],
      assessment: [
        'Pacing improves; crashes are fewer.',
        'Acceptance grows unevenly, as is to be expected.',
        'Isolation is the greater risk at present.',
        'Values are clear; energy is what limits.',
        'Good cooperation with the medical team.'
      ],
      plan: [
        'Rest before tiredness, by the clock.',
        'Half of {activity}, and stop while it is going well.',
        'Send the request for adjustments.',
        'Ask {person} for one definite thing.',
        'Note good hours too.'
      ]
    },
    {
      about: ['Adjustment after separation and a move.', 'Career change at mid-life.'],
      situation: [
        'Moved into the new flat {when}; half the boxes are still closed.',
        'First weekend without the children.',
        'Signed the papers, and went for {activity} afterwards.',
        'Job interview {when}: went better than feared.',
        'Met {person} by chance at {place}, which stirred much up.',
        'Spent the evening alone by choice for once.'
      ],
      experience: [
        'Feels {feeling} in the empty rooms.',
        'Freedom and fear arrive together.',
        'Caught {thought}, and let it pass.',
        'Stress rated {scale}.',
        'Sleeps badly before each handover, with {body}.',
        'Curious about what comes next, to their own surprise.'
      ],
      intervention: [
        'Drew a time line of earlier changes, and what carried {name} through.',
        'Sorted decisions by urgency {manner}.',
        'Spoke of roles that end, and those that remain.',
        'Prepared the next handover: place, words, and what follows.',
        'Imagined an ordinary good day a year from now.',
        'Looked at who belongs to the new circle.'
      ],
      response: [
        'Found that {strength} had helped every time.',
        'The ordinary good day contained {activity}.',
        'Was {feeling} on seeing how much is already decided.',
        'Postponed two decisions with relief.',
        'Thought of {person} as a support.',
        'Settled on {step}.'
      ],
      assessment: [
        'A demanding transition, met with good resources.',
        'Ambivalence is natural and need not be solved now.',
        'Mood varies with the children’s calendar.',
        'A sense of direction is forming.',
        'Practical load remains high; support is being built.'
      ],
      plan: [
        'Unpack one room, and make it pleasant.',
        'Plan the next free weekend beforehand.',
        'Ask for legal advice about the dates.',
        'Follow up the interview.',
        'Invite {person} to the new flat.'
      ]
    },
    {
      about: ['Parenting a teenager; conflicts at home.', 'Caring for an ageing parent alongside work.'],
      situation: [
        'Doors slammed {when}; later they had tea in the kitchen.',
        'School rang about missed lessons.',
        'The elderly mother fell {when}; nothing broken, much fright.',
        'Shared the week’s tasks with {person} for the first time.',
        'Lost patience over homework, and apologised.',
        'A quiet afternoon with {activity}, all together.'
      ],
      experience: [
        'Feels {feeling} and responsible for everything.',
        'Thinks {thought} when others complain.',
        'Strain rated {scale}, with {body}.',
        'Afraid of repeating the own upbringing.',
        'Misses time alone.',
        'Proud of the apology.'
      ],
      intervention: [
        'Looked at the conflict from both rooms, theirs and the teenager’s.',
        'Chose which rules matter and which can go.',
        'Practised listening for one minute without answering.',
        'Made a list of help that could be asked for {manner}.',
        'Spoke of limits as a form of care.',
        'Found out where {name} refuels.'
      ],
      response: [
        'Cut the rules from eleven to four, with humour.',
        'Saw the fear behind the slammed door.',
        'Will ask {person} for Wednesday evenings.',
        'Listening without answering was “surprisingly hard”.',
        'Felt {feeling} at the thought of help.',
        'Settled on {step}.'
      ],
      assessment: [
        'Conflicts are louder than they are deep; the bond is good.',
        'Care load is high and unevenly shared.',
        'Repair after quarrels has become a habit.',
        'Own needs come last; this is being noticed.',
        'Change at home shows after few sessions.'
      ],
      plan: [
        'One minute of listening, once a day.',
        'Ask the district nurse about respite care.',
        'Four rules on the fridge, agreed by all.',
        'One evening for {activity}, not to be moved.',
        'Call the school with a concrete proposal.'
      ]
    }
  ],
  progress: {
    early: [
      'Trust is building; goals are still being put into words.',
      'Background and hopes explored; a shared picture is emerging.',
      'First steps agreed; {name} prefers a clear structure.',
      'Motivation is good; some doubt whether talking helps was voiced openly.'
    ],
    middle: [
      'Work on the agreed goals continues; steady, with setbacks.',
      'Skills are used between sessions {often}.',
      'Draws on {strength} more than at the start.',
      'We looked back on the first weeks; change is visible to {name}.'
    ],
    late: [
      'Goals largely reached; sessions could be spaced out.',
      'Relapse prevention is the focus now.',
      '{name} explains the method to others by now.',
      'Ending was mentioned, with some sadness and much confidence.'
    ]
  },
  risk: [
    'No thoughts of self-harm or suicide reported when asked.',
    'Risk asked about; none reported; knows whom to call.',
    'No current risk indicated. Emergency contacts confirmed.',
    'Passing wish “not to wake up” in the past, none this week; plan for support gone over.',
    'Safety: nothing new, protective factors unchanged ({person}, {activity}).'
  ],
  homework: [
    'Between sessions: {step}.',
    'Agreed: {step}, and noticing what changes.',
    'To try until next time: {step}; no more is needed.',
    'Task: {activity}, twice, whatever the mood.',
    'Homework of last time done in part; continue with {step}.'
  ],
  closing: [
    'Next session as usual.',
    'Next appointment in one week, same time.',
    'Next session in two weeks; {name} will write if that is too long.',
    'Continue weekly for now.',
    'We look at the goals again next time.',
    'Summary read back; {name} agreed with it.'
  ],
  amendments: {
    addition: [
      { reason: 'Message from the client after signing.', text: '{name} wrote afterwards: a first step is taken already ({step}).' },
      { reason: 'A point that was left out.', text: '{name} has told the family doctor about our sessions.' },
      {
        reason: 'Message from the client later the same day.',
        text: '{name} confirmed that all was well in the evening; no further call was needed.'
      },
      { reason: 'Missing in the note.', text: 'The agreed emergency contact is {person}.' },
      { reason: 'Information received after signing.', text: 'The appointment with the doctor took place {when}; nothing new came of it.' }
    ],
    correction: [
      { reason: 'Wrong day stated.', text: 'What is described happened {when}, not on the day stated.' },
      { reason: 'Figure mistaken.', text: 'The rating given was {scale}.' },
      { reason: 'Name of a place mistaken.', text: 'The place meant was {place}.' },
      { reason: 'Wrong person named.', text: 'The person spoken of was {person}.' }
    ]
  }
}
