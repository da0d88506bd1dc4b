//! What classroom packets say.

use crate::model::VerbClass;
use crate::present::role::Role;

/// Explains that names are masked.
const MASKED: &str = "Their names are masked until the reveal.";
/// Explains the words that stand for masked ones.
const BRACKETS: &str = " Marks in ‹brackets› stand for masked words.";

/// Tells students what the letters are, and the brackets where there are some: `"The outlets are called A and B. …"`.
#[must_use]
pub fn blind(letters: &[&str], brackets: bool) -> String {
    let called = match letters {
        [rest @ .., last] if !rest.is_empty() => format!("{} and {last}", rest.join(", ")),
        letters => letters.join(", "),
    };
    let brackets = if brackets { BRACKETS } else { "" };
    format!("The outlets are called {called}. {MASKED}{brackets}")
}

/// Heading of a student's text.
pub const YOUR_TEXT: &str = "Step 1: Read your text";
/// Heading of the chart.
pub const CHART: &str = "Step 2: Compare with a partner who read the other text";
/// Introduces the chart.
pub const CHART_TASK: &str = "Begin with what both texts tell. Then write down what each has in its own way. Mark each line: = same, ~ other words, + only in this text, − not found in this text, ? cannot tell.";
/// Rows of the chart.
pub const CHART_ROWS: [&str; 7] = [
    "What both tell",
    "Headline",
    "First paragraph",
    "Who is quoted",
    "Names for the people",
    "Numbers",
    "What I miss in this text",
];
/// Heading of the questions.
pub const QUESTIONS: &str = "Step 3: Questions";
/// Heading of the prediction.
pub const PREDICT: &str = "Step 4: Predict, then reveal";
/// The prediction.
pub const PREDICT_TASK: &str = "What kind of outlet may have published your text? Name one sentence that made you think so, and one other explanation for it.";
/// Heading of the rewrite.
pub const REWRITE: &str = "Step 5: Rewrite";
/// The rewrite.
pub const REWRITE_TASK: &str = "Rewrite the headline and first sentence of your text so that every fact stays and readers of either text would accept it. Underline each word you changed.";
/// The open question.
pub const OPEN: &str = "Pick one difference you found. Why might this choice be legitimate? What would you need to know to decide?";
/// What to look for in the open answer.
pub const OPEN_KEY: &str = "Open. Look for one quoted sentence from each text and at least one reason on the side of the outlet: space, deadline, readers, sources \
at hand, language, published earlier.";

/// Title of the key.
pub const KEY: &str = "Teacher key";
/// Introduces the key.
pub const KEY_NOTE: &str = "Every answer points at the sentences that show it. The program compares wording: a student who disagrees and shows a sentence has done the task.";
/// Heading of the reveal.
pub const REVEAL: &str = "Reveal: which letter is which outlet";
/// Heading of the answers.
pub const ANSWERS: &str = "Answers";
/// Heading of loaded words.
pub const MARKED: &str = "For the rewrite: words that the other text does without";
/// Stands between a marked word and the passage that does without it.
pub const WITHOUT: &str = " · without it: ";
/// Stands where no marked word was found.
pub const NO_MARKED: &str =
    "None was found; let students propose some and test them against the other text.";
/// Notes that fewer kinds were found.
pub const FEW_KINDS: &str =
    "This event gives fewer than five kinds of closed questions; the chart carries the lesson.";
/// Title of the plan.
pub const PLAN: &str = "45 minutes: one event, several tellings";
/// Says what the lesson is for.
pub const AIM: &str = "Students compare how outlets told one event, tie every statement to a sentence, and look for more than one explanation. The aim is careful \
reading; no outlet gets a grade.";
/// Says on which slides a pair is decoded, those before the last; where none shows one, it is read from the sheets.
fn pair(first: usize, last: usize) -> String {
    match last.saturating_sub(1) {
        before if before < first => "sheets A and B".to_owned(),
        before if before == first => format!("3-projector, slide {first}"),
        before => format!("3-projector, slides {first} to {before}"),
    }
}

/// Minutes, what happens, what is needed; `warm` and `last` are the slides that the warm-up and the exit ticket end on.
#[must_use]
pub fn steps(warm: usize, last: usize) -> [[String; 3]; 7] {
    let step = |minutes: &str, what: &str, with: &str| [minutes, what, with].map(str::to_owned);
    [
        step(
            "before",
            "Print sheets A and B, half a class each, and the exit tickets. Large-print sheets are in the folder. Nothing leaves this computer.",
            "2-sheet-a, 2-sheet-b, 4-exit-ticket",
        ),
        step(
            "0–5",
            "Warm-up: show one sentence in two tellings. What is the same?",
            &format!("3-projector, slides 1 to {warm}"),
        ),
        step(
            "5–12",
            "Decode one pair aloud, one facet at a time: who made it, who speaks, which words, what is not there, how do I know?",
            &pair(warm + 1, last),
        ),
        step(
            "12–27",
            "Pairs: one student has A, the other B. Chart first, then questions. Same before different.",
            "sheets, steps 1 to 3",
        ),
        step(
            "27–35",
            "Predict the outlet, then reveal. Where does the class disagree with the key? Settle it with sentences.",
            "sheets, step 4; 5-key",
        ),
        step(
            "35–41",
            "Rewrite a headline so that every fact stays. Partners check: facts kept, facts lost, loaded words left.",
            "sheets, step 5; 6-rubric",
        ),
        step(
            "41–45",
            "Exit ticket: one claim, one sentence of evidence, one thing to check elsewhere.",
            &format!("3-projector, slide {last}; 4-exit-ticket"),
        ),
    ]
}

/// Title of the exit ticket.
pub const EXIT: &str = "Exit ticket";
/// Its three lines.
pub const EXIT_LINES: [&str; 3] = [
    "One claim about how the texts differ, or agree:",
    "One sentence from a text that shows it (letter and paragraph):",
    "One thing I would check elsewhere, and where:",
];
/// Heading of a ticket: no names are collected.
pub const TICKET: &str = "Exit ticket (no name needed)";

/// Title of the rubric.
pub const RUBRIC: &str = "Rubric";
/// Criterion, full, partial, none.
pub const RUBRIC_ROWS: [[&str; 4]; 4] = [
    [
        "Identification",
        "Names what is the same and what differs",
        "Names one of the two",
        "Names neither",
    ],
    [
        "Textual evidence",
        "Quotes a sentence of each text, with paragraph",
        "Quotes one text, or without place",
        "No quotation",
    ],
    [
        "Reasoning",
        "Says how the quotation shows the claim",
        "Claim and quotation stand side by side",
        "No link",
    ],
    [
        "Alternative explanation",
        "Offers a reason on the outlet's side and a way to check it",
        "Offers a reason",
        "None",
    ],
];

/// Title of the projector pages.
pub const PROJECTOR: &str = "One event, several tellings";
/// The key questions.
pub const KEY_QUESTIONS: [&str; 5] = [
    "Who made this?",
    "Who speaks, and who does not?",
    "Which words were chosen?",
    "What is not here, and could it have been?",
    "How do I know? Show the sentence.",
];
/// Heading of the key questions.
pub const ASK: &str = "Five questions to any text";
/// Heading of a shared passage.
pub const SAME: &str = "What is the same?";
/// Heading of a passage that differs.
pub const DIFFERENT: &str = "Same fact, other words";
/// Heading of a passage not found.
pub const ABSENT: &str = "Told in one text. Could the other have told it?";
/// Heading of the marks.
pub const MARKS: &str = "Our marks";
/// What the marks of whole passages mean on paper.
pub const STATES: [(Role, &str); 5] = [
    (Role::Shared, "told in much the same words"),
    (Role::Reworded, "told in other words"),
    (Role::OnlyHere, "told in this text only"),
    (Role::Missing, "not found in this text"),
    (Role::CannotTell, "cannot be told"),
];
/// What the marks inside passages mean on paper.
pub const EDITS: [(Role, &str); 4] = [
    (
        Role::Deleted,
        "words that the other text has instead or more",
    ),
    (Role::Inserted, "words that only this text has"),
    (Role::Replaced, "other words in the same place"),
    (Role::Synonym, "other words that mean much the same"),
];

/// Heads a slide: `3, "Our marks" -> "3. Our marks"`.
#[must_use]
pub fn slide(number: usize, title: &str) -> String {
    format!("{number}. {title}")
}

/// Asks for a fact that one text lacks.
#[must_use]
pub fn missing(told: &str, other: &str) -> String {
    format!("Which of these is told in {told} and not found in {other}?")
}

/// Says that nothing in a text was found to tell a fact.
#[must_use]
pub fn nothing_near(letter: &str) -> String {
    format!("In {letter} no sentence was found that tells it.")
}

/// Joins answers of which each will do.
pub const OR: &str = " or ";

/// Asks who tells a passage.
pub const IN_BOTH: &str = "Is this told in both texts, or in one?";
/// Asks whether quotes are the same.
pub const SAME_QUOTE: &str = "The same words, a shorter cut, or other words?";
/// Choices of it.
pub const QUOTE_CHOICES: [&str; 3] = [
    "the same words",
    "a shorter cut of the same words",
    "other words",
];

/// Asks who is quoted in one text alone.
#[must_use]
pub fn only_quoted(told: &str, other: &str) -> String {
    format!("Who has the word in {told} and not in {other}?")
}

/// Asks for a headline.
#[must_use]
pub fn headline(letter: &str) -> String {
    format!("Text {letter} begins like this. Which headline stood above it?")
}

/// Asks what a verb adds.
#[must_use]
pub fn verb(letter: &str, verb: &str) -> String {
    format!("Text {letter} reports these words with “{verb}”. What does the verb add to “said”?")
}

/// Says what a class of verbs adds.
#[must_use]
pub fn verb_class(class: VerbClass) -> &'static str {
    match class {
        VerbClass::Neutral => "nothing: it only says who spoke",
        VerbClass::Doubt => "distance: the writer leaves it open",
        VerbClass::Assert => "force: the speaker holds to it",
        VerbClass::Concede => "yielding: the speaker grants it",
        VerbClass::Emotive => "feeling: praise, anger, fear",
        VerbClass::Factive => "it takes the words as established",
        VerbClass::Direct => "pressure: others are urged to act, or to beware",
        VerbClass::Deny => "refusal: the speaker says that it is not so",
        VerbClass::Cognitive => "a state of mind: the writer tells what the speaker thinks",
    }
}

/// Asks how numbers differ.
#[must_use]
pub fn numbers(unit: &str) -> String {
    format!("The texts give numbers for “{unit}”. How do they differ?")
}

/// Asks how much of a text stands in another.
#[must_use]
pub fn reuse(letter: &str, other: &str) -> String {
    format!(
        "Compare texts {letter} and {other}. How much of {letter} stands in {other} word for word?"
    )
}

/// Choices of it.
pub const REUSE_CHOICES: [&str; 3] = ["almost all of it", "a part of it", "hardly anything"];

/// Asks which text uses a name.
#[must_use]
pub fn naming(actor: &str, label: &str) -> String {
    format!("Which text calls {actor} “{label}”?")
}

/// Asks for the order of facts.
#[must_use]
pub fn order(letter: &str) -> String {
    format!("Number these passages in the order in which text {letter} tells them.")
}

/// Choices about two texts.
#[must_use]
pub fn which_text(a: &str, b: &str) -> [String; 3] {
    [
        "both texts".to_owned(),
        format!("only {a}"),
        format!("only {b}"),
    ]
}

/// Names a sheet.
#[must_use]
pub fn sheet(letter: &str) -> String {
    format!("Student sheet {letter}")
}
