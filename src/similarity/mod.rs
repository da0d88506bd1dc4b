//! How alike two passages are, and by which words: used by cluster and compare.
