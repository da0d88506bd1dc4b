//! Names in headlines whose capitals prove nothing: only what the article's sentences or the lists know.

use super::runs::{Piece, What, in_range};
use crate::annotate::lexis::Is;
use crate::annotate::tokens::{Case, Tokens};
use rustc_hash::FxHashSet;

/// Adds the pieces of sentences in title case or capitals, in text order.
pub(super) fn add(tokens: &Tokens<'_>, pieces: &mut Vec<Piece>) {
    if tokens.cases.iter().all(|case| *case == Case::Sentence) {
        return;
    }
    let named: FxHashSet<&str> = pieces
        .iter()
        .filter(|piece| piece.what == What::Name && piece.sure)
        .flat_map(|piece| piece.start..piece.end)
        .map(|index| tokens.word(index))
        .collect();
    let mut found = Vec::new();
    for (&(start, end), case) in tokens.ranges.iter().zip(&tokens.cases) {
        if *case != Case::Sentence {
            in_range(
                tokens,
                start,
                end,
                &|index| may(tokens, index, &named, *case),
                &mut found,
            );
        }
    }
    for piece in &mut found {
        piece.sure = (piece.start..piece.end).all(|index| named.contains(tokens.word(index)))
            || known(tokens, piece);
    }
    pieces.extend(found);
    pieces.sort_by_key(|piece| (piece.start, piece.end));
}

/// Says whether the lists vouch for a piece: a known place or body, or a given name with a surname.
fn known(tokens: &Tokens<'_>, piece: &Piece) -> bool {
    let vouched = Is::STATE.or(Is::CITY).or(Is::KNOWN_BODY);
    let whole = tokens
        .phrase(piece.start, piece.end, vouched)
        .is_some_and(|(end, _)| end == piece.end);
    whole
        || piece.end - piece.start == 2
            && tokens
                .get(piece.start)
                .is_some_and(|token| token.is(Is::GIVEN))
}

fn may(tokens: &Tokens<'_>, index: usize, named: &FxHashSet<&str>, case: Case) -> bool {
    let Some(token) = tokens
        .get(index)
        .filter(|token| token.is_capital() && !token.is(Is::CALENDAR))
    else {
        return false;
    };
    let listed = token.is(Is::STATE.or(Is::CITY).or(Is::KNOWN_BODY)) && !token.is(Is::STOP);
    if listed || named.contains(tokens.word(index)) && !token.is(Is::STOP) {
        return true;
    }
    case == Case::Title
        && (token.is(Is::GIVEN.or(Is::ROLE).or(Is::HONORIFIC))
            || !token.is(Is::STOP.or(Is::VERB)) && !tokens.is_common(index))
}
