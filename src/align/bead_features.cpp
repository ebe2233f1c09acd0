// What can be seen of a bead, as numbers that are weighed and added up.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "align/bead_features.h"

#include <numeric>

namespace stykovka {

const std::array<float, bead_feature_count> learnt_bead_weights{
    -2.846F, 0.986F,  1.614F,  0.258F,  -3.128F, -0.256F, -0.348F, -1.024F,  // shapes
    0.179F,  0.154F,  0.288F,  0.369F,  0.351F,                              // found
    -0.269F, -0.102F, -0.040F, -1.067F, -0.494F,                             // missed
    -2.029F, -3.122F, -0.247F, -3.256F,                                      // uncovered, idle
    0.610F,  0.588F,                                                         // lengths
    0.171F,  -0.890F, -4.027F,                                               // paragraphs
    0.483F,  0.343F,                                                         // order
};

float weighed(const BeadFeatures& features, const std::array<float, bead_feature_count>& weights) {
    return std::inner_product(weights.begin(), weights.end(), features.values().begin(), 0.0F);
}

}  // namespace stykovka
