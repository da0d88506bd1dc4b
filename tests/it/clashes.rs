//! Signs that two passages with much the same words say different things, against pairs that a careful reader judged.

use rashomon::similarity::{Prepared, clash};

/// Half, whether a reader would call the two one statement, and the two sentences.
fn pairs() -> Vec<(u8, bool, &'static str, &'static str)> {
    let lines = include_str!("../gold/clashes.tsv").lines();
    let read = |line: &'static str| {
        let fields: Vec<&str> = line.split('\t').collect();
        (
            fields[0].parse().unwrap(),
            fields[1] == "same",
            fields[2],
            fields[3],
        )
    };
    lines
        .filter(|line| !line.starts_with('#'))
        .map(read)
        .collect()
}

#[test]
#[allow(clippy::cast_precision_loss)]
fn what_says_the_opposite_is_not_stated_alike() {
    let mut unseen = (0.0, 0.0);
    for half in [1, 2] {
        let (mut said, mut right, mut others, mut caught) = (0, 0, 0, 0);
        for (_, same, a, b) in pairs().into_iter().filter(|pair| pair.0 == half) {
            let sign = clash(&Prepared::alone(a), &Prepared::alone(b));
            said += usize::from(sign.is_some());
            right += usize::from(sign.is_some() && !same);
            others += usize::from(!same);
            caught += usize::from(sign.is_some() && !same);
            if sign.is_some() == same {
                println!("half {half}: {sign:?} {a} / {b}");
            }
        }
        unseen = (right as f64 / said as f64, caught as f64 / others as f64);
        println!(
            "clashes, half {half}: precision {:.3} ({said} said), recall {:.3}",
            unseen.0, unseen.1
        );
    }
    assert!(unseen.0 > 0.8 && unseen.1 > 0.6);
}
