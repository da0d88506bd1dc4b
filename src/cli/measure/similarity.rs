//! Sentence pairs: our score a line on standard output, Spearman's rank correlation with the gold on standard error.

use crate::cli::output::Output;
use anyhow::Result;
use rashomon::error::Error;
use rashomon::similarity::{Features, Prepared, features, of_the_whole};
use rashomon::{ingest, similarity};
use std::path::Path;

/// Reads `score⇥sentence⇥sentence` lines; pairs without a gold score are scored but do not count.
pub(super) fn measure(path: &Path, output: &mut Output) -> Result<()> {
    let text = ingest::text_of(path).map_err(|cause| Error::Read {
        path: path.to_owned(),
        cause,
    })?;
    let (mut gold, mut ours) = (Vec::new(), Vec::new());
    for line in text.lines() {
        let mut fields = line.split('\t');
        let wanted = fields.next().unwrap_or("").trim().parse::<f64>();
        let score = similarity::score(fields.next().unwrap_or(""), fields.next().unwrap_or(""));
        output.line(&format!("{score:.6}"))?;
        if let Ok(wanted) = wanted {
            gold.push(wanted);
            ours.push(f64::from(score));
        }
    }
    output.flush()?;
    output.tell(&format!(
        "{} pairs, spearman {:.4}",
        gold.len(),
        spearman(&gold, &ours)
    ));
    Ok(())
}

/// Writes a line of names, then for every pair people's score and what is measured of it (`docs/methods/fit_similarity.py`).
pub(super) fn figures(path: &Path, output: &mut Output) -> Result<()> {
    let text = ingest::text_of(path).map_err(|cause| Error::Read {
        path: path.to_owned(),
        cause,
    })?;
    output.line(&format!(
        "score\t{}\ttrigrams\tmeaning\tlength",
        NAMES.join("\t")
    ))?;
    for line in text.lines() {
        let mut fields = line.split('\t');
        let wanted = fields.next().unwrap_or("");
        let mut next = || Prepared::alone(fields.next().unwrap_or(""));
        let (a, b) = (next(), next());
        let all = values(&features(&a, &b))
            .into_iter()
            .chain(of_the_whole(&a, &b));
        let all: Vec<String> = all.map(|one| format!("{one:.5}")).collect();
        output.line(&format!("{}\t{}", wanted.trim(), all.join("\t")))?;
    }
    Ok(output.flush()?)
}

/// Names of the features of two passages, in the order of [`values`].
pub(super) const NAMES: [&str; 13] = [
    "cover_low",
    "cover_high",
    "close_low",
    "close_high",
    "names_low",
    "numbers_low",
    "plain_high",
    "function_high",
    "number_clash",
    "number_lone",
    "lost_high",
    "cover",
    "lost_low",
];

/// Lists the features of two passages.
pub(super) fn values(f: &Features) -> [f32; 13] {
    let yes = |holds: bool| f32::from(u8::from(holds));
    [
        f.cover_low,
        f.cover_high,
        f.close_low,
        f.close_high,
        f.names_low,
        f.numbers_low,
        f.plain_high,
        f.function_high,
        yes(f.number_clash),
        yes(f.number_lone),
        f.lost_high,
        f.cover,
        f.lost_low,
    ]
}

fn spearman(a: &[f64], b: &[f64]) -> f64 {
    pearson(&ranks(a), &ranks(b))
}

/// Ranks from 1; equal values share their mean rank.
fn ranks(values: &[f64]) -> Vec<f64> {
    let mut order: Vec<usize> = (0..values.len()).collect();
    let value = |index: usize| values.get(index).copied().unwrap_or(0.0);
    order.sort_by(|a, b| value(*a).total_cmp(&value(*b)));
    let mut ranks = vec![0.0; values.len()];
    let mut begin = 0;
    for group in order.chunk_by(|a, b| value(*a) == value(*b)) {
        let mean = super::count(2 * begin + group.len() + 1) / 2.0;
        for index in group {
            if let Some(rank) = ranks.get_mut(*index) {
                *rank = mean;
            }
        }
        begin += group.len();
    }
    ranks
}

fn pearson(a: &[f64], b: &[f64]) -> f64 {
    let mean = |values: &[f64]| values.iter().sum::<f64>() / super::count(values.len().max(1));
    let (mean_a, mean_b) = (mean(a), mean(b));
    let (mut both, mut square_a, mut square_b) = (0.0, 0.0, 0.0);
    for (x, y) in a.iter().zip(b) {
        both += (x - mean_a) * (y - mean_b);
        square_a += (x - mean_a).powi(2);
        square_b += (y - mean_b).powi(2);
    }
    let scale = (square_a * square_b).sqrt();
    if scale > 0.0 { both / scale } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ties_share_their_mean_rank() {
        assert_eq!(ranks(&[3.0, 1.0, 3.0]), [2.5, 1.0, 2.5]);
        assert!((spearman(&[1.0, 2.0, 3.0], &[10.0, 20.0, 25.0]) - 1.0).abs() < 1e-9);
        assert!((spearman(&[1.0, 2.0, 3.0], &[3.0, 2.0, 1.0]) + 1.0).abs() < 1e-9);
    }
}
