select sum(l_extendedprice * l_discount)
from tpch.lineitem
where l_shipdate >= ?
  and l_shipdate < ?
  and l_discount between ? and ?
  and l_quantity < ?;
