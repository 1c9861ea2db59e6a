use frontdesk_classifier::local::{examples::*, train::train, model::Model};
use std::time::Instant;
fn load(p:&str)->Vec<(String,String)>{
    let f=std::fs::File::open(p).unwrap();
    let mut r=csv::Reader::from_reader(flate2::read::GzDecoder::new(f));
    r.records().map(|x|{let x=x.unwrap();(x[0].to_string(),x[1].to_string())}).collect()
}
fn ex(rows:&[(String,String)])->Examples{
    let mut e=Examples::default();
    for (_,l) in rows { if e.label(l).is_none(){e.labels.push(Label{name:l.clone(),description:l.replace('_'," "),remainder:false});}}
    for (t,l) in rows { let label=e.label(l).unwrap(); e.texts.push(Example{text:t.clone(),label,weight:1.0});}
    e
}
fn main(){
    let d=std::env::args().nth(1).unwrap();
    let pick=std::env::args().nth(2).unwrap_or_default();
    for (tr,te,oos) in [("banking77_train","banking77_test",vec![]),("banking77_train10","banking77_test",vec![]),("banking77_train5","banking77_test",vec![]),("clinc150_train","clinc150_test",vec!["clinc150_oos_test"]),("clinc150_train10","clinc150_test",vec!["clinc150_oos_test"]),("hwu64_train","hwu64_test",vec![]),("hwu64_train10","hwu64_test",vec![]),("banking77oos_train","banking77oos_test",vec!["banking77oos_id-oos_test","banking77oos_ood-oos_test"])]{
        if !tr.contains(&pick) {continue;}
        let l=|n:&str|load(&format!("{d}/{n}.csv.gz"));
        let t=Instant::now();
        let m=train(&ex(&l(tr))).unwrap();
        let secs=t.elapsed().as_secs_f64();
        let test=l(te);
        let mut lat=vec![];
        let mut res=vec![];
        for (x,y) in &test { let t=Instant::now(); let v=m.assess(x); lat.push(t.elapsed().as_secs_f64()*1e6); res.push((v.confidence,m.labels()[v.label].name==*y)); }
        lat.sort_by(f64::total_cmp);
        let acc=res.iter().filter(|r|r.1).count() as f64/res.len() as f64;
        let mut bins=vec![(0.0,0.0,0.0);15];
        for (c,r) in &res { let b=((c*15.0) as usize).min(14); bins[b].0+=1.0; bins[b].1+=c; bins[b].2+=f64::from(u8::from(*r)); }
        let ece:f64=bins.iter().map(|b|(b.1-b.2).abs()).sum::<f64>()/res.len() as f64;
        let mc=res.iter().map(|r|r.0).sum::<f64>()/res.len() as f64;
        print!("{tr:18} acc {acc:.4} ece {ece:.4} meanconf {mc:.4} train {secs:.2}s lat {:.0}us",lat[lat.len()/2]);
        for o in oos { let s:Vec<f64>=l(o).iter().map(|r|m.assess(&r.0).confidence).collect();
            let mut a=0.0; for x in &res { for y in &s { a+= if x.0>*y {1.0} else if x.0==*y {0.5} else {0.0}; } }
            print!(" auroc[{o}] {:.4} (mean {:.3})",a/(res.len()*s.len()) as f64, s.iter().sum::<f64>()/s.len() as f64); }
        for cut in [0.7,0.8,0.9] { let k:Vec<_>=res.iter().filter(|r|r.0>=cut).collect(); print!(" @{cut} {:.3}/{:.3}",k.len() as f64/res.len() as f64,k.iter().filter(|r|r.1).count() as f64/k.len().max(1) as f64);}
        println!();
        let _:&Model=&m;
        if std::env::var("V").is_ok(){println!("{:?}",m);}
    }
}
