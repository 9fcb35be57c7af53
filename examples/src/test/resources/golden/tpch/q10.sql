select c.c_custkey, c.c_name, sum(l.l_extendedprice * (? - l.l_discount)), c.c_acctbal, n.n_name, c.c_address,
    c.c_phone, c.c_comment
from tpch.lineitem l
join tpch.orders o on o.o_orderkey = l.l_orderkey
join tpch.customer c on c.c_custkey = o.o_custkey
join tpch.nation n on n.n_nationkey = c.c_nationkey
where o.o_orderdate >= ?
  and o.o_orderdate < ?
  and l.l_returnflag = ?
group by c.c_custkey, n.n_nationkey
order by 3 desc
limit ?;
