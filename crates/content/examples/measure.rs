//! Measures what facts and search cost: `cargo run --release -p content --example measure`.

use std::time::Instant;
fn resident() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    status.lines().find_map(|l| l.strip_prefix("VmRSS:")).and_then(|l| l.trim().trim_end_matches(" kB").parse().ok()).unwrap_or(0)
}
fn main() {
    let before = resident();
    let start = Instant::now();
    let facts = content::Facts::built_in().expect("valid");
    println!("load {:?} rss {} -> {} kB", start.elapsed(), before, resident());
    for q in ["co", "c", "cybersecurity la", "transnatonal represion", "Does social credit have anything to do with the mass detention in Xinjiang?", "生成式人工智能服务要遵守什么规定？"] {
        let mut best = u128::MAX;
        let mut n = 0;
        for _ in 0..20 { let s = Instant::now(); n = facts.search(q, 25).len(); best = best.min(s.elapsed().as_micros()); }
        println!("{best} µs {n} {q}");
    }
    println!("rss {} kB", resident());
}
