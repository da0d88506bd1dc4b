#!/usr/bin/env python3
"""fit_lines.py PROGRAM FOLDER: fits src/extract/plain/weights.txt on stretches to keep and to drop (FOLDER/segments.*).

Prints F1 of five-fold cross-validation by page at several thresholds, then writes the weights fitted on all pages."""
import bisect, gzip, json, random, subprocess, sys
import numpy as np
exe=sys.argv[1]  # a program that prints, for pages parted by U+0001 on standard input, a line `words TAB first features TAB scores` for each line, and U+0002 after each page
G=[json.loads(l) for l in open(sys.argv[2]+'/segments.gold.jsonl')]
fold=lambda s:' '.join(s.split())
import re
wt='src/extract/plain/'
f=open(wt+'features.rs').read(); N1=re.findall(r'"([a-z_]+)"',f[f.index('NAMES'):f.index('];')])
f=open(wt+'score.rs').read(); N2=re.findall(r'"([a-z_]+)"',f[f.index('SECOND_NAMES'):f.index('];')])
def load():
    D=[]
    for r in ['html-text','inscriptis','w3m']:
        pages=[json.loads(l) for l in gzip.open(sys.argv[2]+f'/segments.plain.{r}.jsonl.gz','rt',encoding='utf-8')]
        o=subprocess.run([exe],input='\x01'.join(p['raw_text'].replace('\x01','') for p in pages),capture_output=True,text=True,encoding='utf-8').stdout
        parts=o.split('\x02\n')
        for p,g,part in zip(pages,G,parts):
            T=[];X=[]
            for l in part.split('\n'):
                if '\t' not in l: continue
                t,a,b=l.rsplit('\t',2); T.append(t); X.append([float(v) for v in a.split(',')])
            s='';pos=[]
            for t in T:
                if s: s+=' '
                pos.append(len(s)); s+=t
            lab=[]
            for y,ph in [(1,p) for p in g['with']]+[(0,p) for p in g['without']]:
                q=fold(ph); occ=[]; k=s.find(q)
                while k>=0 and len(occ)<20:
                    occ.append(list(range(bisect.bisect_right(pos,k)-1, bisect.bisect_right(pos,k+len(q)-1))))
                    k=s.find(q,k+1)
                lab.append((y,q,occ))
            D.append(dict(r=r,id=g['id'],en=g['english'],L=T,X=np.array(X) if X else np.zeros((0,len(N1))),lab=lab))
    return D
def sig(x): return 1/(1+np.exp(-np.clip(x,-30,30)))
def rows(D,key):
    X=[];Y=[];W=[]
    for d in D:
        for y,ph,occ in d['lab']:
            for o in occ:
                for l in o:
                    X.append(d[key][l]);Y.append(y);W.append(1/len(occ)/len(o))
    return np.array(X),np.array(Y,float),np.array(W)
def fit(X,Y,W,l2):
    mu=X.mean(0);sd=X.std(0);sd[sd<1e-6]=1
    Z=np.c_[(X-mu)/sd,np.ones(len(X))]; w=np.zeros(Z.shape[1]); R=np.eye(len(w))*l2; R[-1,-1]=0
    for _ in range(25):
        p=sig(Z@w); w-=np.linalg.solve((Z*(W*p*(1-p)+1e-6)[:,None]).T@Z+R, Z.T@(W*(p-Y))+R@w)
    raw=w[:-1]/sd
    return raw, w[-1]-(raw*mu).sum()
app=lambda m,X: X@m[0]+m[1] if len(X) else np.zeros(0)
def second(d,z):
    z=np.clip(z,-6,6); n=len(z)
    if n==0: return np.zeros((0,17))
    p=sig(z); W=np.array([np.log1p(len(t.split())) for t in d['L']]); mass=p*W*W
    pad=lambda k:np.r_[np.full(k,-3.),z,np.full(k,-3.)]
    P=pad(10); f=[z,P[9:9+n],P[11:11+n],P[8:8+n],P[12:12+n]]
    for w in (3,8):
        c=np.cumsum(np.r_[0,pad(w)]); f.append((c[2*w+1:2*w+1+n]-c[:n]-z)/(2*w))
    b=np.max([P[10-k:10-k+n] for k in (1,2,3,4)],0); a=np.max([P[10+k:10+k+n] for k in (1,2,3,4)],0); f+=[b,a,np.minimum(a,b)]
    m=np.cumsum(mass); m=m/max(1e-6,m[-1]); f+=[m,m*m,np.full(n,p.mean()),z*m]
    c=np.r_[0,np.cumsum(mass)]; i=np.arange(n); s=c[np.minimum(i+11,n)]-c[np.maximum(i-10,0)]; k=int(s.argmax())
    f+=[np.log1p(s)-np.log1p(s.max()),np.log1p(np.maximum(0,i-k)),np.log1p(np.maximum(0,k-i))]
    return np.array(f).T
def score(D,th,en=None):
    r={}
    for d in D:
        if en is not None and d['en']!=en: continue
        s=' '.join(t for t,x in zip(d['L'],d['y']) if x>th)
        a=r.setdefault(d['r'],[0,0,0,0])
        for y,ph,occ in d['lab']:
            h=ph in s; a[(0 if h else 1) if y else (2 if h else 3)]+=1
    return ' '.join('%s %.4f (%.3f %.3f)'%(n,2*tp/(2*tp+fp+fn),tp/(tp+fp),tp/(tp+fn)) for n,(tp,fn,fp,tn) in r.items())
if __name__=='__main__':
    D=load()
    ids=sorted({d['id'] for d in D}); random.seed(1); random.shuffle(ids); fo={i:k%5 for k,i in enumerate(ids)}
    def oof(D,key,out,l2):
        for f in range(5):
            m=fit(*rows([d for d in D if fo[d['id']]!=f],key),l2)
            for d in D:
                if fo[d['id']]==f: d[out]=app(m,d[key])
    oof(D,'X','y',4); print('first',score(D,0)); print('  en ',score(D,0,True))
    for d in D: d['Z']=second(d,d['y'])
    oof(D,'Z','y',2)
    for th in (-.6,-.4,-.2,0,.2): print(th,score(D,th)); print('   en',score(D,th,True))
    m1=fit(*rows(D,'X'),4); m2=fit(*rows(D,'Z'),2)
    h="""# Weights of the line classifier: stage | name | weight. Scores are log odds; above the threshold in mod.rs a line is kept.
# first: what the line and its surroundings show (features.rs); second: what its neighbours' first scores show (score.rs).
# Fitted by docs/methods/fit_lines.py on development pages in three text renderings; docs/METHODS.md has the figures.

"""
    F=lambda st,N,m: ''.join(f"{st} | {n} | {w:.4f}\n" for n,w in zip(N,m[0]))+f"{st} | bias | {m[1]:.4f}\n"
    open(wt+'weights.txt','w').write(h+F('first',N1,m1)+F('second',N2,m2))
